import type { Standard } from '../../../src/document/documents.generated.ts';
import { readDocument } from '../../../src/document/read.ts';
import { changes } from '../../../src/rules/diff/changes.ts';

const head = 'kind: standard\nid: hotline\ntitle: 热线\nversion: 1.0.0\nstatus: draft\nowner: 总监\n';

export function standard(text: string): Standard {
  const whole = `${head}${/^scope:/m.test(text) ? '' : 'scope: {}\n'}${text}`;
  const { loaded, findings } = readDocument('hotline.yaml', new TextEncoder().encode(whole));
  if (loaded?.document.kind !== 'standard') throw new Error(JSON.stringify(findings));
  return loaded.document;
}

/** Each change as `item id type aspect before → after [bump]`. */
export function told(older: string, newer: string): string[] {
  return changes(standard(older), standard(newer)).map(
    ({ item, id, type, aspect, before, after, parts, bump }) => {
      const sides = [before, after].map(side => (side ? JSON.stringify(side.value) : '∅')).join(' → ');
      const pieces = parts.map(part => `${part.id} ${part.effect} ${part.before.value}→${part.after.value}`);
      return [item, id, type, aspect, pieces.length > 0 ? pieces.join('; ') : sides, bump]
        .filter(word => word !== '')
        .join(' ');
    },
  );
}

export const limit = (rest: string, id = 'resolve') =>
  `  - {id: ${id}, title: 办结, start: received, stop: resolved, owner: 主管, ${rest}}\n`;
export const limits = (...rest: string[]) => `time_limits:\n${rest.join('')}`;
export const kpis = (...rest: string[]) =>
  `kpis:\n${rest.map(one => `  - {id: rate, title: 率, category: efficiency, owner: 主管, ${one}}\n`).join('')}`;
export const clause = (text: string, rest = 'level: must', id = 'C3') =>
  `  - {id: ${id}, category: basic, owner: 主管, ${rest}, text: "${text}"}\n`;
export const clauses = (...all: string[]) => `clauses:\n${all.join('')}`;
