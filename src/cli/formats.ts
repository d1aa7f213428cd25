export const formats = ['pretty', 'unix', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;

/** How `validate` can print. */
export type Format = (typeof formats)[number];

/** A value of an option, and how many values of the option it belongs to came before it. */
export interface Belonging {
  readonly after: number;
  readonly value: string;
}
