import type { RuleHelp } from '../../diagnostic/report.ts';
import { explanationOf, severitiesOf } from '../../rules/explanations.ts';
import { ruleText } from '../../rules/rules-page.ts';
import type { Locale } from '../../text/locale.ts';

/** What `explain` says of a rule, for formats that carry it with the findings. */
export const helpIn =
  (locale: Locale) =>
  (rule: string): RuleHelp => ({
    text: ruleText(rule, locale),
    why: explanationOf(rule)?.why[locale] ?? rule,
    severity: severitiesOf(rule)?.effective,
  });
