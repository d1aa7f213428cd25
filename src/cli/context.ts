import type { Locale } from '../text/locale.ts';

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
  readonly now: () => Date;
  /** Of the Node that runs this. */
  readonly nodeVersion?: string;
  /** Results. The text carries its own line feeds. */
  out(text: string): void;
  /** Progress, warnings and failures. */
  err(text: string): void;
  /** One line from the person at the terminal, '' at the end of input. */
  ask(question: string): Promise<string>;
}
