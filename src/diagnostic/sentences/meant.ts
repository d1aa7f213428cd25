/** What was perhaps meant, and the full stop of the sentence before it. */
export const meantZh = (closest: string | undefined) => (closest ? `，是否想写“${closest}”？` : '。');
export const meantEn = (closest: string | undefined) => (closest ? `; did you mean "${closest}"?` : '.');
