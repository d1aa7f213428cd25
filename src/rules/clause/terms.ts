import { type Place, related } from '../../diagnostic/diagnostic.ts';
import type { Standard } from '../../document/documents.generated.ts';
import { type Loaded, placeOf } from '../../document/read.ts';
import { pick } from '../../text/locale.ts';
import type { Found } from '../rule.ts';
import { advisory } from '../severity.ts';
import { living } from '../standards.ts';
import { perWords } from './changes.ts';
import { type ClauseRule, clauseRule, found } from './clause-rule.ts';
import type { Changes } from './matcher.ts';
import { type Prose, prosesIn } from './prose.ts';

/** Words for one thing; where a standard uses several, it should use one. */
const sameThing: readonly (readonly string[])[] = [
  ['接通率', '接听率', '应答率', '接起率'],
  ['放弃率', '弃呼率', '呼损率', '弃话率'],
  ['首次解决率', '一次解决率', '一次性解决率', '首解率'],
  ['坐席', '座席', '话务员', '接线员'],
  ['满意率', '满意度'],
  ['首次响应时长', '首次响应时间', '首响时长', '首响时间'],
  ['客户', '顾客', '用户'],
  ['工单', '服务单', '任务单', '派工单'],
  ['首问负责制', '首问责任制', '首接负责制', '首接责任制'],
  ['知识库', '知识系统', '知识平台'],
  ['平均处理时长', '平均处理时间', '平均处理时限'],
  ['来电人', '致电人', '呼叫人'],
  ['投诉人', '投诉者', '投诉方'],
];
const innocent =
  /神秘顾客|客户(?:经理|服务|代表|中心|关系|端)|满意度(?=调查|评价|测评|回访|问卷|评分|得分|指数|分析|报告|短信|邀请|模型|数据|样本|为|在)|用户(?:名|协议|界面|手册|须知|体验|画像|指南|端|密码)|(?:家庭|企业|个人|居民|工业|商业|电力|宽带|低压|高压)用户/g;

/** A text without the compounds in which a term means something else. */
interface Source {
  readonly prose: Prose;
  readonly text: string;
}

interface Use {
  readonly term: string;
  readonly prose: Prose;
  readonly start: number;
}

const share = (left: readonly string[], right: readonly string[]) => left.some(term => right.includes(term));

/** Groups of the tool and of the workspace, which writes one as 接通率/接起率; what they share is one group. */
function groupsOf({ add, remove }: Changes): string[][] {
  const own = add.map(group => group.split(/[/／、]/).map(term => term.trim()));
  const joined = own.map(group => [...group, ...sameThing.filter(other => share(group, other)).flat()]);
  return [...joined, ...sameThing.filter(group => !own.some(other => share(group, other)))]
    .map(group => [...new Set(group)].filter(term => term !== '' && !remove.includes(term)))
    .filter(group => group.length > 1);
}

const literal = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function usesIn(sources: readonly Source[], group: readonly string[]): Use[] {
  const longestFirst = [...group].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(longestFirst.map(literal).join('|'), 'g');
  return sources.flatMap(({ prose, text }) =>
    [...text.matchAll(pattern)].map(({ 0: term, index }) => ({ term, prose, start: index })),
  );
}

/** The term used most; of several, the one that the group names first. */
function mostUsed(group: readonly string[], uses: readonly Use[]): string | undefined {
  const count = (term: string) => uses.filter(use => use.term === term).length;
  return [...group].sort((left, right) => count(right) - count(left))[0];
}

/** KPI titles define terms; two of one group there name two metrics, so the group does not hold. */
function titled({ document }: Loaded<Standard>, group: readonly string[]) {
  const titles = (document.kpis ?? []).map(({ title }) => pick(title, 'zh-CN'));
  return group.flatMap(term => {
    const index = titles.findIndex(title => title.includes(term));
    return index < 0 ? [] : [{ term, index }];
  });
}

function placeOfUse({ prose, term, start }: Use): Place {
  const { loaded, path } = prose;
  const range = loaded.locateWithin(path)(...prose.within(start, start + term.length));
  return { ...placeOf(loaded, path), range };
}

function inconsistent(
  loaded: Loaded<Standard>,
  sources: readonly Source[],
  group: readonly string[],
): Found<'clause/term-inconsistent'>[] {
  const [defined, another] = titled(loaded, group);
  const uses = usesIn(sources, group);
  const proper = defined?.term ?? mostUsed(group, uses);
  const first = uses.find(({ term }) => term === proper);
  if (another || !proper || (!first && !defined) || uses.every(({ term }) => term === proper)) return [];
  const place = first ? placeOfUse(first) : placeOf(loaded, ['kpis', defined?.index ?? 0, 'title']);
  const { line } = place.range.start;
  const meant = first?.prose.written.slice(first.start, first.start + proper.length) ?? proper;
  return uses
    .filter(({ term }) => term !== proper)
    .map(({ term, prose, start }) =>
      found(prose, {
        start,
        end: start + term.length,
        facts: { word: term, proper: meant, line },
        related: [related('related/declared', { name: `“${proper}”` }, place)],
        proper: { text: meant, isSafe: false },
      }),
    );
}

/** The rule that one thing has one name. */
export const terms: readonly ClauseRule[] = [
  clauseRule('clause/term-inconsistent', advisory, subject => {
    const groups = perWords(subject, 'term-inconsistent', groupsOf);
    return living(subject).flatMap(loaded => {
      const sources = prosesIn(loaded).map(prose => ({
        prose,
        text: prose.text.replace(innocent, word => '□'.repeat(word.length)),
      }));
      const whole = sources.map(({ text }) => text).join('\n');
      return groups(loaded)
        .filter(group => group.some(term => whole.includes(term)))
        .flatMap(group => inconsistent(loaded, sources, group));
    });
  }),
];
