/** As the schema of a source has them. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850'];

/** As the schema of a charter has them. */
export const scenarios = ['new-team', 'upgrade', 'regulated', 'cross-department'];
