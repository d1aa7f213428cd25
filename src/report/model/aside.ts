import { type Period, parsePeriod } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Loaded } from '../../document/read.ts';
import { type Aside, computeAside } from '../../metric/aside.ts';
import { lastCompleteMonth } from '../../metric/complete-month.ts';
import { figuresJson } from '../../metric/json.ts';
import type { Reader } from '../../store/store.ts';
import type { DocumentRequest } from '../build.ts';

/** The period that was asked for, else the document's own. Throws Failure kpi/no-period and kpi/bad-period. */
export function periodOfDocument(
  { period: asked, repository }: DocumentRequest,
  own: string | undefined,
  store: Reader,
): Period {
  const { timezone } = repository.settings;
  const text = asked ?? own;
  if (text === undefined)
    throw new Failure('kpi/no-period', { last: lastCompleteMonth(store, timezone)?.id });
  const period = parsePeriod(text, timezone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  return period;
}

/** The figures of a document's own definitions over a period. */
export function figuresAside(
  { repository, now }: DocumentRequest,
  store: Reader,
  asides: readonly Aside[],
  owner: Loaded,
  { standard, period }: { standard: string | undefined; period: Period },
) {
  return computeAside(repository, store, asides, owner, { standard, period, now });
}

/** What stands in `<name>.figures.json`. */
export function asideJson(
  document: string,
  computed: ReturnType<typeof figuresAside>,
  period: Period,
): object {
  const { version: _, ...figures } = figuresJson(computed.figures, period, computed.asOf);
  return { version: 1, document, ...figures };
}
