export const header = 'id,created,score\n';
export const row = (id: string | number, created = '2026-01-05 09:00', score: string | number = 3) =>
  `${id},${created},${score}\n`;
export const stored = 'SELECT key, line, csat FROM contact ORDER BY line';
