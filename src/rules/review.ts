import type { Review, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { changes } from './diff/changes.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { advisory, broken } from './severity.ts';

const reviews = (subject: Subject): readonly Loaded<Review>[] => documentsOf(subject, 'review');
/** Until a review has a result its record may be incomplete. */
const closed = (subject: Subject) => reviews(subject).filter(({ document }) => document.result !== undefined);
const isPresent = ({ present }: { present?: boolean }) => present !== false;
const presentIn = ({ attendees = [] }: Review) => attendees.filter(isPresent);

/** The version under review, and the one that came of it. */
export function versionsOf(
  { standard, revision }: Review,
  standards: readonly Standard[],
): { reviewed: Standard | undefined; revised: Standard | undefined } {
  const [id = '', version = ''] = standard.split('@');
  const named = (wanted: string | undefined) =>
    standards.find(one => one.id === id && one.version === wanted);
  return { reviewed: named(version), revised: named(revision) };
}

const standardsOf = (subject: Subject): Standard[] =>
  documentsOf(subject, 'standard').map(({ document }) => document);

/** The list of those who came, which a finding may ask to complete. */
const attendance = (loaded: Loaded<Review>) =>
  loaded.document.attendees
    ? [elsewhere(loaded, ['attendees'], 'related/declared', { name: 'attendees' })]
    : [];

const noQuorum = ruleOf('review/no-quorum', broken, subject =>
  closed(subject).flatMap((loaded): Found<'review/no-quorum'>[] => {
    const { quorum } = loaded.document;
    const present = presentIn(loaded.document).length;
    if (quorum === undefined || present >= quorum) return [];
    return [{ loaded, path: ['quorum'], facts: { present, quorum }, related: attendance(loaded) }];
  }),
);

const absentDepartment = ruleOf('review/absent-department', advisory, subject =>
  closed(subject).flatMap(loaded => {
    const present = new Set(presentIn(loaded.document).map(({ department }) => department));
    return (loaded.document.departments ?? []).flatMap((department, index) =>
      present.has(department)
        ? []
        : [
            {
              loaded,
              path: ['departments', index],
              facts: { department },
              related: attendance(loaded),
            },
          ],
    );
  }),
);

const chairAbsent = ruleOf('review/chair-absent', advisory, subject =>
  closed(subject).flatMap((loaded): Found<'review/chair-absent'>[] => {
    const { chair } = loaded.document;
    const isThere = presentIn(loaded.document).some(({ role, name }) => role === chair || name === chair);
    return isThere ? [] : [{ loaded, path: ['chair'], facts: { chair }, related: attendance(loaded) }];
  }),
);

const approverAbsent = ruleOf('review/approver-absent', advisory, subject =>
  reviews(subject).flatMap(loaded => {
    const roles = new Set(presentIn(loaded.document).map(({ role }) => role));
    return (loaded.document.approvals ?? []).flatMap(({ by }, index) =>
      roles.has(by)
        ? []
        : [{ loaded, path: ['approvals', index, 'by'], facts: { by }, related: attendance(loaded) }],
    );
  }),
);

const openComment = ruleOf('review/open-comment', broken, subject =>
  closed(subject).flatMap(loaded =>
    (loaded.document.comments ?? []).flatMap(
      ({ id, decision, reason }, index): Found<'review/open-comment'>[] => {
        const path: Path = ['comments', index];
        if (decision === undefined) return [{ loaded, path, facts: { comment: id, lacks: 'decision' } }];
        if (decision === 'adopted' || reason !== undefined) return [];
        return [{ loaded, path, facts: { comment: id, lacks: 'reason' } }];
      },
    ),
  ),
);

const rejectedItem = ruleOf('review/rejected-item', broken, subject =>
  reviews(subject)
    .filter(({ document }) => document.result === 'passed')
    .flatMap(loaded =>
      (loaded.document.checks ?? []).flatMap(({ item, verdict }, index) =>
        verdict === 'reject'
          ? [
              {
                loaded,
                path: ['checks', index, 'verdict'],
                facts: { item },
                related: said(loaded, ['result'], 'result', 'passed'),
              },
            ]
          : [],
      ),
    ),
);

/** Where an item stands, in the first of the versions that has it. */
function itemIn(subject: Subject, versions: readonly Standard[], id: string) {
  for (const version of versions) {
    const home = documentsOf(subject, 'standard').find(({ document }) => document === version);
    for (const key of ['clauses', 'kpis', 'time_limits'] as const) {
      const index = (version[key] ?? []).findIndex(one => one.id === id);
      const name = `${version.id}@${version.version}/${id}`;
      if (home && index >= 0) return [elsewhere(home, [key, index], 'related/declared', { name })];
    }
  }
  return [];
}

/** What is looser in the revision needs somebody who asked for it. */
const unexplainedChange = ruleOf('review/unexplained-change', advisory, subject => {
  const standards = standardsOf(subject);
  return reviews(subject).flatMap(loaded => {
    const { revision = '', comments = [] } = loaded.document;
    const { reviewed, revised } = versionsOf(loaded.document, standards);
    if (!reviewed || !revised) return [];
    const explained = new Set(
      comments.flatMap(({ item, decision }) => (item && decision !== 'declined' ? item : [])),
    );
    const loosened = changes(reviewed, revised, subject.settings?.terms).filter(
      ({ bump }) => bump === 'major',
    );
    return loosened.flatMap(({ item, id, type }): Found<'review/unexplained-change'>[] =>
      explained.has(id)
        ? []
        : [
            {
              loaded,
              path: ['revision'],
              facts: { item, id, type, revision },
              related: itemIn(subject, [revised, reviewed], id),
            },
          ],
    );
  });
});

const dateOrder = ruleOf('review/date-order', broken, subject => {
  const standards = standardsOf(subject);
  return reviews(subject).flatMap(loaded => {
    const { date, approvals = [], actions = [] } = loaded.document;
    const effective = versionsOf(loaded.document, standards).revised?.effective_from;
    const dated: readonly [Path, 'approval' | 'action' | 'effective', string][] = [
      ...approvals.map(({ on }, index) => [['approvals', index, 'on'], 'approval', on] as const),
      ...actions.map(({ due }, index) => [['actions', index, 'due'], 'action', due] as const),
      ...(effective === undefined ? [] : [[['revision'], 'effective', effective] as const]),
    ].map(([path, what, day]) => [path, what, day]);
    return dated.flatMap(([path, what, later]): Found<'review/date-order'>[] =>
      later < date
        ? [
            {
              loaded,
              path,
              facts: { earlier: date, later, what },
              related: said(loaded, ['date'], 'date', date),
            },
          ]
        : [],
    );
  });
});

/** How the review of a standard was held, and what came of it. */
export const review: readonly Rule[] = [
  noQuorum,
  absentDepartment,
  chairAbsent,
  approverAbsent,
  openComment,
  rejectedItem,
  unexplainedChange,
  dateOrder,
];
