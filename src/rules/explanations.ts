import type { Explanation, Explanations } from '../diagnostic/explanations/explanation.ts';
import { kpi } from '../diagnostic/explanations/kpi.ts';
import { life } from '../diagnostic/explanations/life.ts';
import { meta } from '../diagnostic/explanations/meta.ts';
import { pilot } from '../diagnostic/explanations/pilot.ts';
import { research } from '../diagnostic/explanations/research.ts';
import { review } from '../diagnostic/explanations/review.ts';
import { sampling } from '../diagnostic/explanations/sampling.ts';
import { schema } from '../diagnostic/explanations/schema.ts';
import { scorecard } from '../diagnostic/explanations/scorecard.ts';
import { sla } from '../diagnostic/explanations/sla.ts';
import { source } from '../diagnostic/explanations/source.ts';
import { yaml } from '../diagnostic/explanations/yaml.ts';
import { explanations as clause } from './clause/explanations.ts';
import { rules } from './rules.ts';
import type { Severities } from './severity.ts';

const all: Explanations = {
  ...yaml,
  ...schema,
  ...meta,
  ...scorecard,
  ...sampling,
  ...kpi,
  ...sla,
  ...source,
  ...life,
  ...review,
  ...pilot,
  ...research,
  ...clause,
};

/** What `explain` says of a rule. */
export const explanationOf = (rule: string): Explanation | undefined =>
  Object.hasOwn(all, rule) ? all[rule] : undefined;

/** How serious a finding of the rule is; undefined where every finding says so itself. */
export const severitiesOf = (rule: string): Severities | undefined =>
  rules.find(({ id }) => id === rule)?.defaults;
