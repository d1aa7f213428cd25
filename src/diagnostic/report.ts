import type { Locale } from '../text/locale.ts';
import type { Diagnostic, Related, Severity } from './diagnostic.ts';
import { diagnosticSentence } from './sentences/catalogue.ts';
import { relatedSentence } from './sentences/related.ts';

/** Why a finding does not count: a comment in the file, or the baseline. */
export interface Suppression {
  readonly by: 'comment' | 'baseline';
  readonly reason: string;
  /** `yyyy-MM-dd`, the last day. */
  readonly until?: string;
}

/** A diagnostic with the name that it keeps when lines move. */
export interface Finding extends Diagnostic {
  readonly fingerprint: string;
}

export interface SuppressedFinding extends Finding {
  readonly suppression: Suppression;
}

/** What a format may say of a rule itself. */
export interface RuleHelp {
  readonly text: string;
  /** Why there is the rule. */
  readonly why: string;
  /** In a standard in force; undefined where every finding says so itself. */
  readonly severity: Severity | undefined;
}

/** What one run of `validate` found: all that a format prints. */
export interface Report {
  readonly locale: Locale;
  /** The tool's own version. */
  readonly version: string;
  /** How many files were checked. */
  readonly files: number;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** How many findings the change did not touch; undefined where all are reported. */
  readonly hidden: number | undefined;
  /** Only where a format asks for it: it takes time to load. */
  readonly helpOf?: (rule: string) => RuleHelp;
  /** The lines of a file of the workspace. */
  readonly linesOf: (file: string) => readonly string[];
  /** A file as the user would type it from where they are. */
  readonly nameOf: (file: string) => string;
  /** A file as the project's host knows it: relative to the checkout, with forward slashes. */
  readonly uriOf: (file: string) => string;
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Diagnostic[]): Counts {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

/** Higher is worse. */
export const severityRank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((left, right) => severityRank[right.severity] - severityRank[left.severity]);

/** Severities as people call them. */
export const severityWords = {
  'zh-CN': { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const satisfies Record<Locale, Record<Severity, string>>;

export const messageOf = ({ rule, facts }: Diagnostic, locale: Locale): string =>
  diagnosticSentence(rule, facts, locale);

/** What is said of another place. */
export const relatedMessageOf = ({ says, facts }: Related, locale: Locale): string =>
  relatedSentence(says, facts, locale);
