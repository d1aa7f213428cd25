export const formats = ['pretty', 'unix', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;

/** How `validate` can print. */
export type Format = (typeof formats)[number];
