import type { Period } from '../../calendar/period.ts';
import type { Standard } from '../../document/documents.generated.ts';
import type { Computed } from '../../metric/compute.ts';
import type { Figure } from '../../metric/figure.ts';
import { showFigure } from '../../report/model/show.ts';
import { type Bilingual, type Locale, pick } from '../../text/locale.ts';
import { type Column, grid } from '../grid.ts';
import { cell } from './show.ts';
import { basisText, heading, notesOf, sliceWord, verdictWord } from './table.ts';
import { words } from './words.ts';

/** The standard variants in the words of the trade; any other goes by its own name. */
const names: Readonly<Record<string, Bilingual>> = {
  'basis=due': { 'zh-CN': '到期口径', en: 'by due date' },
  'basis=start': { 'zh-CN': '受理口径', en: 'by start' },
  'basis=stop': { 'zh-CN': '办结口径', en: 'by completion' },
  'open=missed': { 'zh-CN': '未办结计超时', en: 'open is late' },
  'open=excluded': { 'zh-CN': '未办结剔除', en: 'open excluded' },
  'missing=missed': { 'zh-CN': '缺数据计超时', en: 'missing is late' },
  'missing=excluded': { 'zh-CN': '缺数据剔除', en: 'missing excluded' },
  mature: { 'zh-CN': '只计已到期', en: 'only what is due' },
  'as_of=latest': { 'zh-CN': '截至最新数据', en: 'as of the latest data' },
  gross: { 'zh-CN': '毛时长（不扣暂停）', en: 'gross (pauses count)' },
  'censored=km': { 'zh-CN': '未办结的按已历时估计', en: 'open items estimated' },
  'censored=none': { 'zh-CN': '只计已办结', en: 'only what has ended' },
  'short_abandon=none': { 'zh-CN': '不剔除短时放弃', en: 'short abandons count' },
  'short_abandon=5s': { 'zh-CN': '剔除 5 秒内放弃', en: 'less abandons under 5 s' },
  'short_abandon=10s': { 'zh-CN': '剔除 10 秒内放弃', en: 'less abandons under 10 s' },
  'short_abandon=20s': { 'zh-CN': '剔除 20 秒内放弃', en: 'less abandons under 20 s' },
};

const own: Bilingual = { 'zh-CN': '（现行口径）', en: '(as defined)' };

function definitionName({ variant }: Figure, isOwn: boolean, locale: Locale): string {
  if (variant === null) return own[locale];
  const name = Object.hasOwn(names, variant) ? (names[variant]?.[locale] ?? variant) : cell(variant);
  return isOwn ? `${name}${own[locale]}` : name;
}

function rowsOf(figures: readonly Figure[], standard: Standard, by: readonly string[], locale: Locale) {
  return figures.map((figure, index) => {
    const kpi = standard.kpis?.find(({ id }) => id === figure.kpi);
    const isTotal = Object.keys(figure.by).length === 0;
    const isFirst = figures[index - 1]?.kpi !== figure.kpi;
    const isOwn = figure.variant === (kpi?.measure.variant ?? null);
    const say = words[locale];
    return [
      isFirst ? cell(kpi ? pick(kpi.title, locale) : figure.kpi) : '',
      definitionName(figure, isOwn, locale),
      ...by.map(name => (isTotal ? say.total : cell(figure.by[name] ?? say.none))),
      showFigure(figure, locale),
      basisText(figure),
      verdictWord(figure, locale),
      notesOf(figure, locale),
    ];
  });
}

/** Each KPI under every definition that it could have, with numerators and denominators. */
export function sensitivityTable(
  computed: Computed,
  period: Period,
  by: readonly string[],
  locale: Locale,
): string {
  const { columns, definition } = words[locale];
  const titles: Column[] = [
    { title: columns.kpi },
    { title: definition },
    ...by.map(name => ({ title: cell(sliceWord(name, locale)) })),
    { title: columns.value, align: 'right' },
    { title: columns.basis, align: 'right' },
    { title: columns.verdict },
    { title: columns.notes },
  ];
  const tables = computed.standards.map(standard => {
    const figures = computed.figures.filter(one => one.standard === `${standard.id}@${standard.version}`);
    return `${heading(standard, computed, { period, locale })}\n\n${grid(titles, rowsOf(figures, standard, by, locale))}`;
  });
  return tables.join('\n');
}
