import type { RecordKind } from '../../catalogue/records.ts';
import type { Column, Source } from '../../document/documents.generated.ts';
import type { Prefixes } from './vendor.ts';

/** A column that is given more than its name. */
export type Settings = Exclude<Column, string>;

/** Something that only the user can decide; the first option is what the draft takes. */
export interface Question {
  readonly about: string;
  readonly options: readonly { readonly format: string; readonly label: string }[];
}

/** One field of the record, and what is doubtful about it. */
export interface ProposedField {
  readonly field: string;
  readonly settings: Settings;
  readonly doubts: readonly string[];
  readonly question?: Question | undefined;
}

/** A column that is not imported unless the user wants it. */
export interface OtherField extends ProposedField {
  readonly remark: string | undefined;
}

/** A source document before it is written, with doubts for its keys. */
export interface Proposal {
  readonly remarks: readonly string[];
  readonly doubts: Readonly<
    Partial<Record<'head' | 'match' | 'timezone' | 'key' | 'set' | 'missing' | 'terminal', readonly string[]>>
  >;
  readonly id: string;
  readonly title: string;
  readonly record: RecordKind;
  readonly match: string;
  readonly encoding: string;
  readonly timezone: string;
  readonly key: readonly string[];
  readonly order: readonly string[];
  readonly prefixes: Prefixes;
  readonly collapse: Source['collapse'];
  readonly terminal: readonly string[];
  readonly fields: readonly ProposedField[];
  readonly set: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly others: readonly OtherField[];
}
