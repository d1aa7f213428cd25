import { related } from '../../diagnostic/diagnostic.ts';
import type { Standard } from '../../document/documents.generated.ts';
import { type Loaded, placeOf } from '../../document/read.ts';
import type { Found } from '../rule.ts';
import { found } from './clause-rule.ts';
import type { Match } from './matcher.ts';
import { type Prose, prosesIn } from './prose.ts';

/** Ways to write one unit after its number, the one to keep first. */
const units: readonly (readonly string[])[] = [
  ['秒', '(?:[sS](?!\\s*(?:店|管理|现场|标准|活动|检查|评比))|secs?|[Ss]econds?)(?![A-Za-z])'],
  ['分钟', '(?:mins?|MIN|[Mm]inutes?)(?![A-Za-z])|′'],
  ['个?小时', '(?:h|H|hrs?|[Hh]ours?)(?![A-Za-z])'],
  ['天', '(?:d|[Dd]ays?)(?![A-Za-z])'],
  ['%'],
  ['元', '块钱', 'RMB|CNY'],
  ['千克', '公斤', '(?:kg|KG|Kg)(?![A-Za-z])'],
  ['克', 'g(?![A-Za-z])'],
  ['公里', '千米', '(?:km|KM|Km)(?![A-Za-z])'],
  ['厘米', '公分', '(?:cm|CM)(?![A-Za-z])'],
  ['平方米', '平米', '㎡|m²|m2'],
  ['米', 'm(?![A-Za-z²\\d])'],
  ['毫升', '(?:ml|mL|ML)(?![A-Za-z])'],
  ['升(?!级)', 'L(?![A-Za-z])'],
  ['分贝', '(?:dB|db|DB)(?![A-Za-z])'],
  ['兆(?!瓦)', 'M(?:B|b|bps)?(?![A-Za-z])'],
  ['℃|°C', '摄氏度'],
  ['千瓦时', '(?:kWh|KWH|kwh)(?![A-Za-z])'],
];

/** Ways to write a unit before its number, by the way to keep. */
const before: readonly (readonly [string, string])[] = [
  ['%', '百分之[一二三四五六七八九十百\\d]+(?!之)'],
  ['元', '[¥￥]\\s*\\d[\\d.,]{0,12}'],
];

interface Way {
  /** Which unit, and which way of writing it. */
  readonly unit: number;
  readonly rank: number;
}

const ways: readonly Way[] = [
  ...before.map(([kept]) => ({ unit: units.findIndex(([way]) => way === kept), rank: 9 })),
  ...units.flatMap((its, unit) => its.map((_, rank) => ({ unit, rank }))),
];
const [aheadOf, behind] = [before.map(([, way]) => way), units.flat()].map(list =>
  list.map(way => `(${way})`).join('|'),
);
/** 7×24h names a service that never closes. */
const number = '(?<![\\d.]|[×xX*]\\s?)\\d[\\d.,]{0,12}';
const written = new RegExp(`(?=[\\d百¥￥])(?:${aheadOf}|${number}\\s*(?:${behind}))`, 'g');

interface Use extends Way {
  readonly prose: Prose;
  readonly match: Match;
}

/** No reader wants more of one text, and a hostile one would take long. */
const most = 50;

const usesIn = (prose: Prose): Use[] =>
  (/\d|百分之/.test(prose.text) ? [...prose.text.matchAll(written)] : [])
    .slice(0, most)
    .flatMap(({ 0: word, index, ...groups }) => {
      const way = ways.find((_, position) => groups[position + 1] !== undefined);
      return way ? [{ ...way, prose, match: { word, start: index, end: index + word.length } }] : [];
    });

/** Units that a standard writes in several ways, at every place but those of the way to keep. */
export function mixedUnits(loaded: Loaded<Standard>): Found<'clause/mixed-unit'>[] {
  const uses = prosesIn(loaded)
    .filter(({ isChinese }) => isChinese)
    .flatMap(usesIn);
  return units.flatMap((_, unit) => {
    const its = uses.filter(use => use.unit === unit);
    const [first] = [...its].sort((left, right) => left.rank - right.rank);
    return first ? its.filter(({ rank }) => rank !== first.rank).map(use => mixed(loaded, first, use)) : [];
  });
}

function mixed(loaded: Loaded<Standard>, first: Use, { prose, match }: Use): Found<'clause/mixed-unit'> {
  const { word, start, end } = first.match;
  const { path } = first.prose;
  const range = loaded.locateWithin(path)(...first.prose.within(start, end));
  const there = related('related/declared', { name: `“${word}”` }, { ...placeOf(loaded, path), range });
  return found(prose, {
    start: match.start,
    end: match.end,
    facts: { word: match.word, proper: word, line: range.start.line },
    related: [there],
  });
}
