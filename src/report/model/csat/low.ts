import { civilDate } from '../../../calendar/zone.ts';
import { maskPersonal } from '../../../text/mask.ts';
import { moment } from '../dates.ts';
import { nothing } from '../show.ts';
import { csatSentences } from '../words/csat.ts';
import { joinSentences } from '../words/trade.ts';
import type { CsatFacts } from './gather.ts';

const shownLow = 20;

/** The low ratings, the lowest first, with what was done about them and the sentence that counts them. */
export function lowOf(facts: CsatFacts) {
  const { low, hasActions, period, locale } = facts;
  const sentences = csatSentences[locale];
  const sorted = [...low].sort(
    (a, b) => (a.row.value ?? 0) - (b.row.value ?? 0) || (a.row.start ?? 0) - (b.row.start ?? 0),
  );
  const followed = hasActions ? low.filter(({ followUp }) => followUp !== null).length : null;
  const none = hasActions ? `🔴 ${sentences.noFollowUp()}` : nothing;
  const listed = sorted.slice(0, shownLow);
  return {
    note:
      low.length === 0
        ? sentences.noLow()
        : joinSentences(
            [sentences.low(low.length, followed), hasActions ? '' : sentences.noActions()],
            locale,
          ),
    has_actions: hasActions,
    listed: low.length > shownLow ? sentences.listed(listed.length, low.length) : '',
    rows: listed.map(({ row, followUp }) => ({
      record: maskPersonal(row.record),
      at: row.start === null ? nothing : moment(row.start, period.zone),
      score: row.value === null ? nothing : String(row.value),
      agent: row.by['agent'] === undefined ? nothing : maskPersonal(row.by['agent']),
      follow_up: followUp
        ? `🟢 ${sentences.followUp(civilDate(followUp.opened, period.zone), followUp.role ?? '')}`
        : none,
      source: `${row.file}:${row.line}`,
    })),
  };
}
