import { codes, codeText } from '../../diagnostic/explanations/codes.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { isRuleId, ruleIds } from '../../diagnostic/rule-ids.ts';
import { ruleText } from '../../rules/rules-page.ts';
import { closest } from '../../text/closest.ts';
import type { Context } from '../context.ts';

const all: readonly string[] = [...ruleIds, ...codes];

/** Explains one rule or another code that is printed, or lists them all. */
export async function explain(
  [code]: readonly string[],
  _options: object,
  { locale, out }: Context,
): Promise<ExitCode> {
  if (code === undefined) {
    out(all.map(one => `${one}\n`).join(''));
    return 0;
  }
  const text = isRuleId(code) ? ruleText(code, locale) : codeText(code, locale);
  if (text === undefined) {
    const meant = all.find(one => one.endsWith(`/${code}`)) ?? closest(code, all);
    throw new Failure('usage/unknown-rule', { rule: code, closest: meant });
  }
  out(text);
  return 0;
}
