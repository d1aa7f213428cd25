import { type Place, related } from '../../diagnostic/diagnostic.ts';
import type { Standard } from '../../document/documents.generated.ts';
import { type Loaded, placeOf } from '../../document/read.ts';
import { pick } from '../../text/locale.ts';
import type { Found, Subject } from '../rule.ts';
import { advisory } from '../severity.ts';
import { living } from '../standards.ts';
import { perWords } from './changes.ts';
import { type ClauseRule, clauseRule, found } from './clause-rule.ts';
import type { Changes } from './matcher.ts';
import { type Prose, prosesIn } from './prose.ts';
import { innocent, sameThing } from './synonyms.ts';

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

/** Words for one thing, and what finds any of them. */
interface Group {
  readonly terms: readonly string[];
  readonly pattern: RegExp;
}

const share = (left: readonly string[], right: readonly string[]) => left.some(term => right.includes(term));

/** Groups of the tool and of the workspace, which writes one as 接通率/接起率; what they share is one group. */
function groupsOf({ add, remove }: Changes): Group[] {
  const own = add.map(group => group.split(/[/／、]/).map(term => term.trim()));
  const joined = own.map(group => [...group, ...sameThing.filter(other => share(group, other)).flat()]);
  return [...joined, ...sameThing.filter(group => !own.some(other => share(group, other)))]
    .map(group => [...new Set(group)].filter(term => term !== '' && !remove.includes(term)))
    .filter(group => group.length > 1)
    .map(terms => ({ terms, pattern: patternOf(terms) }));
}

const literal = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((left, right) => right.length - left.length);
  return new RegExp(longestFirst.map(literal).join('|'), 'g');
}

const usesIn = (sources: readonly Source[], { pattern }: Group): Use[] =>
  sources.flatMap(({ prose, text }) =>
    [...text.matchAll(pattern)].map(({ 0: term, index }) => ({ term, prose, start: index })),
  );

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
  group: Group,
): Found<'clause/term-inconsistent'>[] {
  const [defined, another] = titled(loaded, group.terms);
  const uses = usesIn(sources, group);
  const proper = defined?.term ?? mostUsed(group.terms, uses);
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

/** Roles that a workspace tells apart are two things. */
const isApart = ({ settings }: Subject, { terms }: Group) =>
  terms.filter(term => settings?.roles?.includes(term)).length > 1;

/** Whether a text holds two of the words, or one that another word of a title stands for. */
function isSuspect({ document }: Loaded<Standard>, whole: string, { terms }: Group): boolean {
  const used = terms.filter(term => whole.includes(term)).length;
  return used > 1 || (used === 1 && document.kpis !== undefined);
}

/** The rule that one thing has one name. */
export const terms: readonly ClauseRule[] = [
  clauseRule('clause/term-inconsistent', advisory, subject => {
    const groups = perWords(subject, 'term-inconsistent', changes =>
      groupsOf(changes).filter(group => !isApart(subject, group)),
    );
    return living(subject).flatMap(loaded => {
      const sources = prosesIn(loaded).map(prose => ({
        prose,
        text: prose.text.replace(innocent, word => '□'.repeat(word.length)),
      }));
      const whole = sources.map(({ text }) => text).join('\n');
      return groups(loaded)
        .filter(group => isSuspect(loaded, whole, group))
        .flatMap(group => inconsistent(loaded, sources, group));
    });
  }),
];
