import type { Bilingual, Locale } from '../../text/locale.ts';
import { rejectReasons } from '../sentences/reject-reason.ts';
import { doctorRemedies } from './doctor.ts';
import { fileRemedies, sheetRemedies } from './ingest.ts';
import { sourceRemedies } from './ingest-source.ts';
import { metricRemedies } from './metric.ts';
import { noticeRemedies } from './notices.ts';
import { rejectRemedies } from './rejects.ts';
import type { Remedy } from './remedy.ts';

const words = {
  'zh-CN': {
    reject: '这一行没有导入：',
    remedy: '怎么办：',
    rows: '“yardstick rejects”列出这些行；“yardstick rejects --out 文件”写出后改正，再导入改正的行。',
  },
  en: {
    reject: 'A row was not imported: ',
    remedy: 'What to do: ',
    rows: '"yardstick rejects" lists these rows; "yardstick rejects --out FILE" writes them, to correct and ingest.',
  },
} as const;

const remedies: Readonly<Record<string, Remedy>> = {
  ...fileRemedies,
  ...sourceRemedies,
  ...sheetRemedies,
  ...metricRemedies,
  ...noticeRemedies,
  ...doctorRemedies,
};
const reasons: Readonly<Record<string, Bilingual>> = rejectReasons;
const corrections: Readonly<Record<string, Bilingual>> = rejectRemedies;

/** Every code that speaks of data or of a figure, not of a rule. */
export const codes: readonly string[] = [...Object.keys(reasons), ...Object.keys(remedies)];

/** What such a code means and what to do, on a terminal; undefined where there is no such code. */
export function codeText(code: string, locale: Locale): string | undefined {
  const { reject, remedy, rows } = words[locale];
  if (!codes.includes(code)) return undefined;
  const correction = corrections[code]?.[locale];
  if (correction === undefined) {
    const told = remedies[code];
    return told && `${code}\n\n${told.what[locale]}\n\n${remedy}${told.remedy[locale]}\n`;
  }
  const stop = locale === 'en' ? '.' : '。';
  return `${code}\n\n${reject}${reasons[code]?.[locale] ?? ''}${stop}\n\n${remedy}${correction}\n${rows}\n`;
}
