import type { Period } from '../../calendar/period.ts';
import type { Kpi, Standard } from '../../document/documents.generated.ts';
import type { Computed } from '../../metric/compute.ts';
import type { Figure } from '../../metric/figure.ts';
import { variantTitle } from '../../metric/variant.ts';
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

function definitionName(
  { variant }: Figure,
  kpi: Kpi | undefined,
  standard: Standard,
  locale: Locale,
): string {
  if (variant === null) return own[locale];
  const declared = (kpi && variantTitle(kpi, variant, standard, locale)) ?? variant;
  const name = Object.hasOwn(names, variant) ? (names[variant]?.[locale] ?? variant) : cell(declared);
  const isOwn = variant === kpi?.measure.variant;
  return isOwn ? `${name}${own[locale]}` : name;
}

/** The figures of one KPI under one definition. */
interface Defined {
  readonly kpi: Kpi | undefined;
  readonly figures: readonly Figure[];
  readonly name: string;
  /** What its figures print, to tell whether another definition prints the same. */
  readonly cells: readonly (readonly string[])[];
}

function definedBy(figures: readonly Figure[], standard: Standard, by: readonly string[], locale: Locale) {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.kpi, figure.variant]);
    found.set(key, [...(found.get(key) ?? []), figure]);
  }
  return [...found.values()].flatMap((same): Defined[] => {
    const [first] = same;
    if (!first) return [];
    const kpi = standard.kpis?.find(({ id }) => id === first.kpi);
    const cells = same.map(figure => cellsOf(figure, by, locale));
    return [{ kpi, figures: same, name: definitionName(first, kpi, standard, locale), cells }];
  });
}

function cellsOf(figure: Figure, by: readonly string[], locale: Locale): string[] {
  const say = words[locale];
  const isTotal = Object.keys(figure.by).length === 0;
  return [
    ...by.map(name => (isTotal ? say.total : cell(figure.by[name] ?? say.none))),
    showFigure(figure, locale),
    basisText(figure),
    verdictWord(figure, locale),
    notesOf(figure, locale),
  ];
}

/** Of each KPI its own definition, those that make a difference, and a line that counts those that make none. */
function rowsOf(figures: readonly Figure[], standard: Standard, by: readonly string[], locale: Locale) {
  const all = definedBy(figures, standard, by, locale);
  const kpis = [...new Set(all.map(({ figures: [first] }) => first?.kpi))];
  return kpis.flatMap(id => {
    const [own, ...others] = all.filter(one => one.figures[0]?.kpi === id);
    if (!own) return [];
    const isSame = ({ cells }: Defined) => JSON.stringify(cells) === JSON.stringify(own.cells);
    const same = others.filter(isSame);
    const title = cell(own.kpi ? pick(own.kpi.title, locale) : (id ?? ''));
    const rows = [own, ...others.filter(one => !isSame(one))].flatMap(({ name, cells }, index) =>
      cells.map((line, place) => [index + place === 0 ? title : '', name, ...line]),
    );
    const blank = by.map(() => '');
    const names = same.map(({ name }) => name).join(listed[locale]);
    return same.length === 0
      ? rows
      : [...rows, ['', unchanged[locale](same.length), ...blank, '', '', '', names]];
  });
}

const listed: Bilingual = { 'zh-CN': '、', en: ', ' };

const unchanged: { readonly [L in Locale]: (count: number) => string } = {
  'zh-CN': count => `另 ${count} 种口径结果相同`,
  en: count => (count === 1 ? '1 other gives the same' : `${count} others give the same`),
};

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
