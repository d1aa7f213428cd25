import { repository } from './repository.ts';

export const source = `kind: source
id: tickets
title: 工单
record: contact
match: "tickets*.csv"
key: [id]
max_rejects: 100%
columns:
  contact_id: id
  created: created
  csat: score
  customer_id: phone
  x-note: note
`;
export const header = 'id,created,score,phone,note,category,category\n';
export const row = (id: string, score: number | string, note = 'n', phone = '13812345678') =>
  `${id},2026-01-05 09:00,${score},${phone},${note},a,b\n`;
export const stored = 'SELECT key, import_id, csat FROM contact ORDER BY key';

export const open = () => repository({ 'sources/tickets.yaml': source });
export type Here = ReturnType<typeof open>;

export async function json<Answer>(here: Here, ...argv: string[]): Promise<Answer> {
  const { code, out, err } = await here.run(...argv, '--format', 'json');
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Answer;
}

export const forget = (here: Here, id: number) =>
  json<{ forgotten: { removed: number; rejects: number; reingest: string[] } }>(
    here,
    'imports',
    'forget',
    String(id),
  );
