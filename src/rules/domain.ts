import { parseDuration } from '../calendar/duration.ts';
import { defaultMinN } from '../catalogue/target.ts';
import type { Kpi, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { clopperPearson } from '../statistics/binomial.ts';
import { sampleToShow } from '../statistics/sample-size.ts';
import { wilson } from '../statistics/wilson.ts';
import { pick } from '../text/locale.ts';
import { type Cell, cellsIn, isLonger, stopOf } from './cells.ts';
import { type Conditions, conditionsOf, fold, scopeDimensions, within, without } from './conditions.ts';
import { filtersOf } from './filters.ts';
import { type Floor, floors } from './floors.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, binding } from './severity.ts';
import { kpisIn, kpisOf, living, type PlacedKpi } from './standards.ts';
import { boundsOf, isLooser, senseOf, targetOf } from './targets.ts';

const isSample = ({ kpi, metric }: PlacedKpi) =>
  kpi.verdict === 'interval' || (kpi.population ?? metric?.population) === 'sample';

/**
 * The smallest sample with which a flawless result shows the target, by the interval that will judge it; undefined
 * where the target is no bound of a share, or nothing short of all can show it.
 */
function shownBy({ target: text, verdict }: Kpi): number | undefined {
  const target = targetOf(text);
  const sense = target && senseOf(target);
  const [bound = 0] = target ? boundsOf(target) : [];
  if (!sense || target.unit !== 'ratio' || bound <= 0 || bound >= 1) return undefined;
  const interval = verdict === 'interval' ? clopperPearson : wilson;
  return sampleToShow(sense === 'up' ? bound : 1 - bound, 0, 1, interval) ?? undefined;
}

/** A target that even a flawless sample of the expected size would leave open, or one too small to be judged. */
const sampleTooSmall = ruleOf('domain/sample-too-small', advisory, subject =>
  kpisOf(subject).flatMap((placed): Found<'domain/sample-too-small'>[] => {
    const { kpi, loaded, path } = placed;
    const shown = isSample(placed) ? shownBy(kpi) : undefined;
    if (!kpi.expected_volume || shown === undefined) return [];
    const least = kpi.min_n ?? defaultMinN;
    const needed = Math.max(shown, least);
    if (kpi.expected_volume >= needed) return [];
    const isShown = kpi.expected_volume >= shown;
    const facts = { target: kpi.target ?? '', volume: kpi.expected_volume, needed, isShown };
    return [{ loaded, path: [...path, 'expected_volume'], facts }];
  }),
);

const meets = (conditions: Conditions, where: Floor['where'], { settings }: Subject) =>
  Object.entries(where ?? {}).every(([key, values]) => {
    const asked = conditions.get(key);
    return !asked || values.some(value => asked.has(fold(settings?.terms, key, value)) || asked.has(value));
  });

function kpisBelow(loaded: Loaded<Standard>, floor: Floor, subject: Subject): Found<'domain/below-floor'>[] {
  const least = targetOf(floor.target);
  return kpisIn(loaded).flatMap(({ kpi, path }) => {
    const target = targetOf(kpi.target);
    const isMeant = floor.metrics?.some(metric => metric === kpi.measure.metric);
    const terms = subject.settings?.terms;
    const population = within(conditionsOf(kpi.where, terms), loaded.document.scope, terms);
    if (!isMeant || !target || !least || !meets(population, floor.where, subject) || !isLooser(target, least))
      return [];
    const facts = { text: kpi.target ?? '', source: floor.name, about: floor.about };
    return [{ loaded, path: [...path, 'target'], facts, related: compliance(loaded, floor) }];
  });
}

/** Where the standard says that it complies with a source. */
function compliance(loaded: Loaded<Standard>, { source, name }: Floor) {
  const index = loaded.document.complies_with?.findIndex(one => source.test(one)) ?? -1;
  return index < 0 ? [] : [elsewhere(loaded, ['complies_with', index], 'related/declared', { name })];
}

const special = /复杂|疑难|特殊|特别|延期|延长|complex|exception/i;

/** Whether a limit tells no cases apart, neither by what it asks nor by its name. */
const isForAll = ({ when, limit: { id, title } }: Cell) =>
  without(when, scopeDimensions).size === 0 &&
  ![id, pick(title, 'zh-CN'), pick(title, 'en')].some(name => special.test(name));

function limitsBelow(
  loaded: Loaded<Standard>,
  floor: Floor,
  subject: Subject,
): Found<'domain/below-floor'>[] {
  return cellsIn(loaded, subject.settings).flatMap((cell: Cell) => {
    const longest = parseDuration((isForAll(cell) ? floor.plain : undefined) ?? floor.within ?? '');
    const isMeant = floor.stops?.includes(stopOf(cell)) && meets(cell.population, floor.where, subject);
    if (!isMeant || !longest || !isLonger(cell.duration, longest)) return [];
    const facts = { text: cell.text, source: floor.name, about: floor.about };
    return [{ loaded, path: cell.path, facts, related: compliance(loaded, floor) }];
  });
}

/** Only standards that say they comply with a source are held to it. */
const belowFloor = ruleOf('domain/below-floor', binding, subject =>
  living(subject).flatMap(loaded =>
    floors
      .filter(({ source }) => loaded.document.complies_with?.some(name => source.test(name)))
      .flatMap(floor => [...kpisBelow(loaded, floor, subject), ...limitsBelow(loaded, floor, subject)]),
  ),
);

/** What advertising may not claim; words of time and order, such as 最近 or 第一次, claim nothing. */
const superlative =
  /最(?:好|佳|优惠?|强|棒|牛|先进|专业|权威|高级|高端|安全|便宜|划算|优质|满意|受欢迎|大(?!程度|值|可能|努力|限|额|金额|数|长度|尺寸|承载|透支)|高(?!人民|检察|法院|限|额|可|不|为|达|保额|赔付|金额|\s?[\d一二三四五六七八九十])|低价)|全(?:国|球|网|省|市|行业)(?:第一|首家|首个|最[一-鿿]|领先|唯一)|(?:世界|国家|宇宙|国际)级(?!贫困|新区|开发区|经开|高新|自然|风景|森林|湿地|公园|文物|非物质|非遗|重点|文件|标准|政策)|唯一指定|第一(?:品牌|名牌|选择|位的品牌)|行业(?:第一|领先|首选)|顶级|顶尖|极致|极品|独一无二|绝无仅有|史无前例|前无古人|空前绝后|万能|绝对(?:安全|有效|保证|可靠|满意|没问题)|百分之?百(?:有效|满意|安全|保证|解决)|100\s?[%％](?:有效|满意|安全|保证|解决)|永久(?:有效|免费|保修)|包治|保证(?:治愈|盈利|赚钱|收益)|零风险|无风险|销量第一|首选品牌|遥遥领先|王牌|冠军品牌/gu;
const english =
  /\b(?:the best|number one|no\. ?1|world[- ]class|unbeatable|guaranteed returns?|risk[- ]free|100 ?% (?:safe|effective|satisfaction))\b/gi;

interface Words {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** What is to be said to customers; clauses quote such words to forbid them too, so their text is not looked at. */
function spokenIn({ clauses = [] }: Standard): Words[] {
  return clauses.flatMap(({ script }, index) => {
    const path = ['clauses', index, 'script'];
    if (typeof script === 'string') return [{ text: script, path }];
    return Object.entries(script ?? {}).map(([language, text]) => ({ text, path: [...path, language] }));
  });
}

const advertising = ruleOf('domain/advertising', binding, subject =>
  living(subject).flatMap(loaded =>
    spokenIn(loaded.document).flatMap(({ text, path }) =>
      [...text.matchAll(superlative), ...text.matchAll(english)].map(
        ({ 0: word, index }): Found<'domain/advertising'> => ({
          loaded,
          path,
          within: [index, index + word.length],
          facts: { word },
        }),
      ),
    ),
  ),
);

const taxonomyOf = (grade: string) => grade.slice(0, Math.max(0, grade.indexOf('.')));

interface PlacedGrade {
  readonly grade: string;
  readonly path: readonly (string | number)[];
}

/** The grades of a standard, those that one table or one filter puts side by side together. */
function gradesIn(standard: Standard): PlacedGrade[][] {
  const groups = new Map<string, PlacedGrade[]>();
  for (const { filter, path } of filtersOf(standard)) {
    const group = JSON.stringify(path.includes('table') ? path.slice(0, 2) : path);
    const grades = [filter['grade'] ?? []]
      .flat()
      .map(grade => ({ grade: String(grade), path: [...path, 'grade'] }));
    groups.set(group, [...(groups.get(group) ?? []), ...grades.filter(({ grade }) => taxonomyOf(grade))]);
  }
  return [...groups.values()];
}

/** 一级 of one taxonomy is not 一级 of another: one table or filter speaks of one. */
const mixedGrades = ruleOf('domain/mixed-grades', binding, subject =>
  living(subject).flatMap(loaded =>
    gradesIn(loaded.document).flatMap(([first, ...others]): Found<'domain/mixed-grades'>[] => {
      const other = others.find(({ grade }) => taxonomyOf(grade) !== taxonomyOf(first?.grade ?? ''));
      return first && other
        ? [
            {
              loaded,
              path: other.path,
              facts: { grade: other.grade, other: first.grade },
              related: [elsewhere(loaded, first.path, 'related/declared', { name: first.grade })],
            },
          ]
        : [];
    }),
  ),
);

/** What the trade's rules and the law ask beyond the document itself. */
export const domain: readonly Rule[] = [sampleTooSmall, belowFloor, advertising, mixedGrades];
