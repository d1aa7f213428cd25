import type { Attachments, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { type Found, type Rule, ruleOf } from './rule.ts';
import { binding } from './severity.ts';
import { living } from './standards.ts';

interface Named {
  readonly file: string;
  readonly path: Path;
}

function namedIn({ document }: Loaded<Standard>): Named[] {
  const files = (attachments: Attachments | undefined, path: Path) =>
    (attachments ?? []).map(({ file }, index) => ({ file, path: [...path, 'attachments', index, 'file'] }));
  return [
    ...files(document.attachments, []),
    ...(document.clauses ?? []).flatMap(({ attachments }, index) => files(attachments, ['clauses', index])),
  ];
}

/** What a standard hands out with it has to be there. */
export const attachment: readonly Rule[] = [
  ruleOf('ref/missing-attachment', binding, subject => {
    const { attachmentAt } = subject;
    if (!attachmentAt) return [];
    return living(subject).flatMap(loaded =>
      namedIn(loaded).flatMap(({ file, path }): Found<'ref/missing-attachment'>[] => {
        const problem = attachmentAt(file);
        return problem === undefined ? [] : [{ loaded, path, facts: { file, problem } }];
      }),
    );
  }),
];
