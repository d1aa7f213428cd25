import type { Monthly } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { roleWord, standardsNamed, unknownWords } from './named.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { broken } from './severity.ts';

const analyses = (subject: Subject): readonly Loaded<Monthly>[] => documentsOf(subject, 'monthly');

const isMonth = (text: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);

function wordsOf({ document }: Loaded<Monthly>, subject: Subject) {
  const { standard: name, analysis = [], actions = [], plan = [], corrections = [] } = document;
  const standards = standardsNamed(subject);
  const ids = [...standards.values()].filter(({ id }) => id === name.split('@')[0]);
  const known = [...new Set(ids.flatMap(({ kpis = [] }) => kpis.map(({ id }) => id)))];
  const kpi = (path: Path, id: string | undefined) =>
    id === undefined || ids.length === 0 ? [] : [{ path, what: 'kpi' as const, id, known }];
  const rows = { analysis, actions, plan, corrections };
  return [
    { path: ['standard'], what: 'standard' as const, id: name, known: [...standards.keys()] },
    ...roleWord(['author'], document.author, subject),
    ...Object.entries(rows).flatMap(([key, list]) =>
      list.flatMap((row: { readonly kpi?: string; readonly owner?: string }, index) => [
        ...kpi([key, index, 'kpi'], row.kpi),
        ...roleWord([key, index, 'owner'], row.owner, subject),
      ]),
    ),
  ];
}

const unknown = ruleOf('monthly/unknown', broken, subject =>
  subject.isComplete
    ? analyses(subject).flatMap(loaded =>
        unknownWords(wordsOf(loaded, subject)).map(found => ({ loaded, ...found })),
      )
    : [],
);

const badPeriod = ruleOf('monthly/bad-period', broken, subject =>
  analyses(subject).flatMap(loaded => {
    const { period, corrections = [] } = loaded.document;
    const months: [Path, string][] = [
      [['period'], period],
      ...corrections.map((one, index): [Path, string] => [['corrections', index, 'period'], one.period]),
    ];
    return months
      .filter(([, text]) => !isMonth(text))
      .map(([path, text]) => ({ loaded, path, facts: { text } }));
  }),
);

/** What is planned now cannot have been due before the month began. */
const dateOrder = ruleOf('monthly/date-order', broken, subject =>
  analyses(subject).flatMap(loaded => {
    const { period, analysis = [], plan = [] } = loaded.document;
    return Object.entries({ analysis, plan }).flatMap(([key, list]) =>
      list.flatMap(({ due }, index) =>
        due !== undefined && isMonth(period) && due < period
          ? [
              {
                loaded,
                path: [key, index, 'due'],
                facts: { due, period },
                related: said(loaded, ['period'], 'period', period),
              },
            ]
          : [],
      ),
    );
  }),
);

const duplicate = ruleOf('monthly/duplicate', broken, subject => {
  const first = new Map<string, Loaded<Monthly>>();
  return analyses(subject).flatMap((loaded): Found<'monthly/duplicate'>[] => {
    const { period, standard } = loaded.document;
    const key = `${period}\n${standard.split('@')[0]}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? loaded);
    if (!earlier) return [];
    const related = [elsewhere(earlier, ['period'], 'related/first', { name: period })];
    return [{ loaded, path: ['period'], facts: { period, standard, file: earlier.file }, related }];
  });
});

/** What the authored analysis of a month must be for a report to print it. */
export const monthly: readonly Rule[] = [unknown, badPeriod, dateOrder, duplicate];
