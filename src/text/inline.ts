const plain = /^[\p{L}\p{N}≥≤][\p{L}\p{N}\p{M}≥≤%._ /@-]*$/u;

/** A value as one would write it on a line of YAML, cut to `limit` characters. */
export function inline(value: unknown, limit = 60): string {
  return cut(flow(value, limit), limit);
}

/** A text of at most `limit` characters. */
export function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

/** `room` keeps a huge value from being written out only to be cut. */
function flow(value: unknown, room: number): string {
  if (typeof value === 'string') return plain.test(value) ? value : JSON.stringify(value.slice(0, room));
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let length = 2;
  for (const [key, item] of Object.entries(value)) {
    const part = isList ? flow(item, room - length) : `${key}: ${flow(item, room - length)}`;
    parts.push(part);
    length += part.length + 2;
    if (length > room) break;
  }
  return isList ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}
