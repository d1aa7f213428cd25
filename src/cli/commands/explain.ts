import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { isRuleId, ruleIds } from '../../diagnostic/rule-ids.ts';
import { ruleText } from '../../rules/rules-page.ts';
import { closest } from '../../text/closest.ts';
import type { Context } from '../context.ts';

/** Explains one rule, or lists them all. */
export async function explain(
  [code]: readonly string[],
  _options: object,
  { locale, out }: Context,
): Promise<ExitCode> {
  if (code === undefined) {
    out(ruleIds.map(rule => `${rule}\n`).join(''));
    return 0;
  }
  if (!isRuleId(code)) {
    const meant = ruleIds.find(rule => rule.endsWith(`/${code}`)) ?? closest(code, ruleIds);
    throw new Failure('usage/unknown-rule', { rule: code, closest: meant });
  }
  out(ruleText(code, locale));
  return 0;
}
