/** The parts of a standard that changes are told by. */
export type ItemKind = 'standard' | 'time_limit' | 'kpi' | 'clause';

/** What became of an obligation: `changed` where the two cannot be compared. */
export type Effect = 'tightened' | 'relaxed' | 'changed' | 'unchanged';

export type ChangeType =
  | Exclude<Effect, 'unchanged'>
  | 'split'
  | 'merged'
  | 'added'
  | 'removed'
  | 'scope_widened'
  | 'scope_narrowed'
  | 'reworded'
  | 'owner_changed'
  | 'weight_changed'
  | 'definition_changed'
  | 'metadata_changed';

/** What a version number has to be raised by, least first: not at all, wording, normative, loosened or removed. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** One piece of an item that was split, or one of those that were merged. */
export interface PartFacts {
  readonly name: string;
  readonly effect: Effect;
  /** What the piece of a clause says; '' for pieces that are told by their values. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** One change; values are shown as they are written, '' where there is none. */
export interface ChangeFacts {
  readonly item: ItemKind;
  readonly id: string;
  readonly type: ChangeType;
  /** The key that changed, such as `within`; '' for the item as a whole. */
  readonly aspect: string;
  /** What the variant that changed is called; its id where left out. */
  readonly variant?: string;
  /** The conditions of a row of a table; '' where the change is of no single row. */
  readonly row: string;
  readonly before: string;
  readonly after: string;
  readonly parts: readonly PartFacts[];
}

/** What the change record heads the changes of a standard with. */
export interface VersionFacts {
  readonly required: Bump;
  readonly actual: Bump;
  readonly isEnough: boolean;
  /** The least version that would do. */
  readonly needed: string;
}
