import type { Locale } from '../text/locale.ts';
import { type Counts, countSeverities, type Report } from './report.ts';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

interface Numbers extends Counts {
  readonly files: number;
  readonly suppressed: number;
  readonly hidden: number;
}

const summaries: Readonly<Record<Locale, (numbers: Numbers) => string>> = {
  'zh-CN': ({ files, error, warning, info, suppressed, hidden }) => {
    const parts = [`${error} 个错误`, `${warning} 个警告`, ...(info > 0 ? [`${info} 个提示`] : [])];
    const found = error + warning + info === 0 ? '没有发现问题' : parts.join('，');
    const set = suppressed > 0 ? `；已忽略 ${suppressed} 个` : '';
    const kept = hidden > 0 ? `；改动之外另有 ${hidden} 个未显示` : '';
    return `检查了 ${files} 个文件：${found}${set}${kept}。`;
  },
  en: ({ files, error, warning, info, suppressed, hidden }) => {
    const parts = [
      plural(error, 'error'),
      plural(warning, 'warning'),
      ...(info > 0 ? [plural(info, 'info')] : []),
    ];
    const found = error + warning + info === 0 ? 'no problems found' : parts.join(', ');
    const set = suppressed > 0 ? `; ${suppressed} suppressed` : '';
    const kept = hidden > 0 ? `; ${hidden} more outside the change, not shown` : '';
    return `Checked ${plural(files, 'file')}: ${found}${set}${kept}.`;
  },
};

/** The last line of a report. */
export function summaryOf({ files, findings, suppressed, hidden, locale }: Report): string {
  const counts = countSeverities(findings);
  return summaries[locale]({ ...counts, files, suppressed: suppressed.length, hidden: hidden ?? 0 });
}
