import type { RecordKind } from '../../catalogue/records.ts';
import type { Column, Source } from '../../document/documents.generated.ts';
import type { Bilingual } from '../../text/locale.ts';

export type Prefixes = Pick<Source, 'items' | 'notes' | 'offsets'>;

/** An export that is known by its header, and how it becomes records. */
export interface Vendor {
  readonly id: string;
  readonly title: Bilingual;
  readonly record: RecordKind;
  /** One of these is in every such header, and in hardly any other. */
  readonly marks: readonly string[];
  readonly key: readonly string[];
  readonly order?: readonly string[];
  /** The names of its files, where they are always of this kind. */
  readonly match?: string;
  /** How the headings of columns begin of which there can be any number. */
  readonly prefixes?: Prefixes;
  readonly timezone?: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly set?: Readonly<Record<string, string>>;
  readonly missing?: readonly string[];
  readonly terminal?: readonly string[];
  readonly collapse?: Source['collapse'];
  /** Other names of its columns, such as those of another language of the product. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** What the header cannot tell. */
  readonly doubts?: readonly Bilingual[];
}
