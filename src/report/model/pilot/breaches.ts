import type { Period } from '../../../calendar/period.ts';
import type { TraceRow } from '../../../metric/figure.ts';
import type { Locale } from '../../../text/locale.ts';
import { maskPersonal } from '../../../text/mask.ts';
import { moment } from '../dates.ts';
import { nothing, showValue } from '../show.ts';
import { pilotSentences } from '../words/pilot.ts';
import { type Criterion, criteriaOf, type PilotFacts } from './gather.ts';
import { titleIn } from './show.ts';

const shownBreaches = 10;

/** Whether the value of a row is a mark that a customer gave, of which the lowest is the worst. */
const isRated = ({ kpi }: Criterion) => /csat|top2|nps|solved|fcr|resolution/.test(kpi.measure.metric ?? '');

function shownValue({ kpi, unit }: Criterion, { value }: TraceRow, locale: Locale): string {
  if (value === null) return nothing;
  const isDuration = kpi.measure.attainment !== undefined || unit === 'seconds';
  return showValue(value, isDuration ? 'seconds' : 'count', null, locale);
}

/** The pilot's records that missed, KPI by KPI, the worst values first, and the sentence that counts them. */
export function breachesOf(facts: PilotFacts, period: Period) {
  const { locale, measurer, pilot } = facts;
  const names = pilot.sites.map(({ name }) => name);
  const all = criteriaOf(facts).flatMap(one => {
    const badness = ({ value }: TraceRow) => (isRated(one) ? -1 : 1) * (value ?? 0);
    return [...measurer.breaches(names, period, one.kpi.id)]
      .sort((left, right) => badness(right) - badness(left))
      .map(row => ({ one, row }));
  });
  const shown = all.slice(0, shownBreaches);
  const sentences = pilotSentences[locale];
  return {
    note: all.length === 0 ? sentences.noBreaches() : sentences.breachCount(shown.length, all.length),
    rows: shown.map(({ one, row }) => ({
      kpi: titleIn(one, locale),
      record: maskPersonal(row.record),
      at: row.start === null ? nothing : moment(row.start, period.zone),
      value: shownValue(one, row, locale),
      agent: row.by['agent'] === undefined ? nothing : maskPersonal(row.by['agent']),
      source: `${row.file}:${row.line}`,
    })),
  };
}
