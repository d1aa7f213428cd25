import type { Related } from '../diagnostic/diagnostic.ts';
import type { Charter, Kpi, Standard, Text, TimeLimit } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { isSameAmount, type Quantity, quantitiesIn, quantitiesOf } from './quantities.ts';
import { elsewhere, type Found, type Rule, ruleOf } from './rule.ts';
import { binding } from './severity.ts';
import { living } from './standards.ts';

/** What a KPI or time limit says in numbers. */
interface Said {
  readonly id: string;
  /** Where it says so. */
  readonly path: Path;
  /** Prose that gives a number of the same kind has to give one of these. */
  readonly main: readonly string[];
  /** Prose may give these as well. */
  readonly other: readonly string[];
  readonly statistic?: string;
}

const given = (...texts: readonly (string | undefined)[]) => texts.filter(text => text !== undefined);

function ofLimit({ id, within, every, table = [], variants = {}, workday }: TimeLimit, path: Path): Said {
  return {
    id,
    path,
    main: given(within, every, ...table.map(row => row.within)),
    other: given(workday, ...Object.values(variants).map(variant => variant.within)),
  };
}

function ofKpi(kpi: Kpi, path: Path, { time_limits = [] }: Standard): Said {
  const { measure, target, levels = {}, valid_if } = kpi;
  const limit = time_limits.find(({ id }) => id === measure.attainment);
  const its = limit ? ofLimit(limit, path) : undefined;
  return {
    id: kpi.id,
    path,
    main: given(target, measure.within, ...(its?.main ?? [])),
    other: given(
      levels.floor,
      levels.stretch,
      valid_if?.target,
      measure.short_abandon,
      ...(its?.other ?? []),
    ),
    ...(measure.statistic !== undefined && { statistic: measure.statistic }),
  };
}

interface Prose {
  readonly of: string;
  readonly part: 'clause' | 'title';
  readonly text: string;
  readonly path: Path;
  readonly said: readonly Said[];
}

function inEachLanguage(text: Text, path: Path): { text: string; path: Path }[] {
  if (typeof text === 'string') return [{ text, path }];
  return (['zh-CN', 'en'] as const).flatMap(language => {
    const one = text[language];
    return one === undefined ? [] : [{ text: one, path: [...path, language] }];
  });
}

function prosesOf(standard: Standard): Prose[] {
  const { clauses = [], kpis = [], time_limits = [] } = standard;
  const said = new Map<string, Said>([
    ...time_limits.map((limit, index): [string, Said] => [limit.id, ofLimit(limit, ['time_limits', index])]),
    ...kpis.map((kpi, index): [string, Said] => [kpi.id, ofKpi(kpi, ['kpis', index], standard)]),
  ]);
  const titles = [
    ...time_limits.map((limit, index) => ({ limit, path: ['time_limits', index, 'title'] })),
    ...kpis.map((limit, index) => ({ limit, path: ['kpis', index, 'title'] })),
  ];
  return [
    ...titles.flatMap(({ limit: { id, title }, path }) =>
      inEachLanguage(title, path).map(one => ({
        ...one,
        of: id,
        part: 'title' as const,
        said: [said.get(id) ?? []].flat(),
      })),
    ),
    ...clauses.flatMap(({ id, text, measured_by = [] }, index) => {
      const linked = measured_by.flatMap(name => said.get(name) ?? []);
      return inEachLanguage(text, ['clauses', index, 'text']).map(one => ({
        ...one,
        of: id,
        part: 'clause' as const,
        said: linked,
      }));
    }),
  ];
}

type Kind = Pick<Quantity, 'kind'>;
type Amount = Pick<Quantity, 'kind' | 'value'>;
const groups: readonly ((one: Kind) => boolean)[] = [
  ({ kind }) => kind === 'share',
  ({ kind }) => kind === 'points',
  ({ kind }) => kind !== 'share' && kind !== 'points',
];

/** The goals of a charter say in their titles what they aim at. */
const prosesOfGoals = ({ goals }: Charter): Prose[] =>
  goals.flatMap(({ title, target, baseline, kpi }, index) => {
    const id = kpi ?? `goals[${index}]`;
    const said = [
      {
        id,
        path: ['goals', index, 'target'],
        main: [target],
        other: given(baseline?.value === undefined ? undefined : String(baseline.value)),
      },
    ];
    return inEachLanguage(title, ['goals', index, 'title']).map(one => ({
      ...one,
      of: id,
      part: 'title',
      said,
    }));
  });

/** 签约速率的 90% is a share of something else than what is measured; 满意率的目标为 90% is not. */
const isPartOf = (text: string, { kind, start }: Quantity) =>
  kind === 'share' && /(?<!目标值?|要求|下限|上限|底线)的\s*$/u.test(text.slice(0, start));

/** A number that no link has, while a link's own number of that kind is not in the text. */
function mismatchesIn(loaded: Loaded, prose: Prose): Found<'kpi/prose-mismatch'>[] {
  const { of, part, path, said } = prose;
  if (said.length === 0 || !hasNumber.test(prose.text)) return [];
  const found = quantitiesIn(prose.text).filter(one => !isPartOf(prose.text, one));
  const allowed = said.flatMap(({ main, other }) => [...main, ...other].flatMap(quantitiesOf));
  const strays = found.filter(one => !allowed.some(other => isSameAmount(one, other)));
  return groups.flatMap((isOfGroup): Found<'kpi/prose-mismatch'>[] => {
    const [its, odd] = [found.filter(isOfGroup), strays.filter(isOfGroup)];
    const [stray] = odd;
    const link = said.find(({ main }) =>
      isContradicted(main.flatMap(quantitiesOf).filter(isOfGroup), its, odd),
    );
    if (!stray || !link) return [];
    const expected = link.main.filter(text => quantitiesOf(text).some(isOfGroup));
    const facts = { of, part, text: stray.text, link: link.id, expected };
    const related = linked(loaded, link, path);
    return [{ loaded, path, within: [stray.start, stray.end], facts, related }];
  });
}

/** Where the number that is meant stands; a title stands beside it. */
function linked(loaded: Loaded, { id, path, main }: Said, from: Path): readonly Related[] {
  const [list, index] = path;
  if (list === from[0] && index === from[1]) return [];
  const text = main.join(' / ');
  return [elsewhere(loaded, path, 'related/says', { name: id, text })];
}

const hasNumber = /[\p{N}零一二两三四五六七八九十百千半]/u;

/**
 * Whether a text gives none of the numbers that are wanted; or, where it gives as many as a table has, not the
 * same ones.
 */
function isContradicted(
  wanted: readonly Amount[],
  found: readonly Quantity[],
  odd: readonly Quantity[],
): boolean {
  const unsaid = wanted.filter(one => !found.some(other => isSameAmount(one, other)));
  if (unsaid.length === 0) return false;
  return unsaid.length === wanted.length || (wanted.length === found.length && unsaid.length === odd.length);
}

const percentile = /(?<![A-Za-z])P(50|75|80|90|95|99)(?!\d)|第\s?(\d{2})\s?百分位/iu;

/** A title that says P90 of a KPI that is measured as a mean. */
function statisticsIn(loaded: Loaded, prose: Prose): Found<'kpi/prose-mismatch'>[] {
  const match = percentile.exec(prose.text);
  const wanted = prose.said.filter(({ statistic }) => statistic !== undefined);
  const [first] = wanted;
  const name = `p${match?.[1] ?? match?.[2]}`;
  const isSame = wanted.some(({ statistic }) => (statistic === 'median' ? 'p50' : statistic) === name);
  if (!match || !first || isSame) return [];
  const { of, part, path } = prose;
  const facts = { of, part, text: match[0], link: first.id, expected: [first.statistic ?? ''] };
  const within = [match.index, match.index + match[0].length] as const;
  return [{ loaded, path, within, facts, related: linked(loaded, first, path) }];
}

const inProse = (loaded: Loaded, proses: readonly Prose[]) =>
  proses.flatMap(prose => [...mismatchesIn(loaded, prose), ...statisticsIn(loaded, prose)]);

/** Numbers in titles and clauses against those of the KPIs and time limits that they speak of. */
export const proseNumbers: readonly Rule[] = [
  ruleOf('kpi/prose-mismatch', binding, subject => [
    ...living(subject).flatMap(loaded => inProse(loaded, prosesOf(loaded.document))),
    ...documentsOf(subject, 'charter').flatMap(loaded => inProse(loaded, prosesOfGoals(loaded.document))),
  ]),
];
