import type { Scorecard } from '../../document/documents.generated.ts';
import type { Locale } from '../../text/locale.ts';
import type { SheetWords } from './words.ts';

/** One record to score, with nothing but what the plan lets reviewers see. */
export interface SheetRecord {
  /** `contact:ID` */
  readonly draw: string;
  readonly contact_id: string;
  readonly agent: string;
  readonly team: string;
  readonly reviewer: string | null;
  /** 1 ÷ inclusion. */
  readonly weight: number;
  readonly shown: readonly { readonly label: string; readonly value: string }[];
}

/** Everything that a scoring sheet holds. */
export interface SheetData {
  readonly locale: Locale;
  readonly words: SheetWords;
  readonly plan: { readonly id: string; readonly title: string; readonly level: string };
  readonly period: string;
  /** Whose sheet it is; null where it is for several. */
  readonly reviewer: string | null;
  /** In one language. */
  readonly scorecard: Scorecard;
  readonly records: readonly SheetRecord[];
}
