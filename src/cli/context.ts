import type { Locale } from '../text/locale.ts';

/** The continuous integration that a command runs in. */
export interface Ci {
  readonly host: 'github' | 'gitlab';
  /** The checkout, absolute; undefined where the host does not say. */
  readonly root: string | undefined;
  /** Where GitHub takes the Markdown of a step's summary from. */
  readonly summaryFile: string | undefined;
}

/** All of the outside world that a command may touch. */
export interface Context {
  readonly locale: Locale;
  /** What `--lang` asks for: reports are in the workspace's language otherwise. */
  readonly requestedLocale?: Locale;
  /** Absolute; the folder that `-C` names, else the one the user is in. */
  readonly cwd: string;
  /** Whether output may be coloured. */
  readonly color: boolean;
  /** Columns of the terminal, or of a page where there is none. */
  readonly columns: number;
  /** Whether a person sits at the other end and can be asked. */
  readonly isInteractive: boolean;
  /** Whether results go to a terminal. */
  readonly isTerminal?: boolean;
  readonly ci?: Ci | undefined;
  readonly now: () => Date;
  /** Of the Node that runs this. */
  readonly nodeVersion?: string;
  /** Results. The text carries its own line feeds. */
  out(text: string): void;
  /** Progress, warnings and failures. */
  err(text: string): void;
  /** Shows a file in the program that the operating system has for it; absent where nobody can look. */
  readonly open?: (path: string) => void;
  /** Aborts when the user interrupts a command that waits; from this call on, interrupting does not end the process. */
  readonly interrupted?: () => AbortSignal;
  /** One line from the person at the terminal, '' at the end of input. */
  ask(question: string): Promise<string>;
}
