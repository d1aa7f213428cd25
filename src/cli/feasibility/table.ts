import type { Feasibility, Past, Sampling } from '../../metric/feasibility.ts';
import type { Verdict } from '../../metric/figure.ts';
import {
  showCount,
  showFigure,
  shownUnit,
  showRange,
  showTarget,
  showValue,
} from '../../report/model/show.ts';
import { verdictWords } from '../../report/model/words/trade.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { cell } from '../figures/show.ts';
import { basisText, verdictWord } from '../figures/table.ts';
import { words as figureWords } from '../figures/words.ts';
import { grid } from '../grid.ts';
import { words } from './words.ts';

function pastGrid(past: readonly Past[], locale: Locale): string {
  const { columns } = figureWords[locale];
  const say = words[locale];
  const rows = past.map(({ period, figure, isReached }) => [
    period.id,
    showFigure(figure, locale),
    basisText(figure),
    figure.interval ? showRange(figure.interval.low, figure.interval.high, shownUnit(figure), locale) : '',
    isReached === null ? '' : isReached ? say.yes : say.no,
    verdictWord(figure, locale),
  ]);
  return grid(
    [
      { title: say.columns.period },
      { title: columns.value, align: 'right' },
      { title: columns.basis, align: 'right' },
      { title: columns.interval, align: 'right' },
      { title: say.columns.reached },
      { title: columns.verdict },
    ],
    rows,
  );
}

/** How often each verdict was given, in the order in which they first were. */
function verdictCounts(past: readonly Past[], locale: Locale): string {
  const counts = new Map<Verdict, number>();
  for (const { figure } of past) {
    if (figure.value !== null) counts.set(figure.verdict, (counts.get(figure.verdict) ?? 0) + 1);
  }
  return [...counts]
    .map(([verdict, count]) => `${verdictWords[verdict][locale]} ${count}`)
    .join(words[locale].join);
}

function samplingLines(sampling: Sampling, target: string, locale: Locale): string[] {
  const say = words[locale];
  const { numerator, denominator, needed, faultless, usual, low, high, isShown } = sampling;
  const basis = `${showCount(numerator)}/${showCount(denominator)}`;
  const lines = [say.observed(showValue(numerator / denominator, 'ratio', null, locale), basis)];
  if (needed !== null && faultless !== null) {
    lines.push(say.needed(showCount(needed), showCount(faultless), target));
  } else {
    lines.push(say.never(target));
    if (faultless !== null) lines.push(say.faultless(showCount(faultless), target));
  }
  lines.push(say.usual(showCount(usual), showRange(low, high, 'ratio', locale), isShown, target));
  if (needed !== null && !isShown) lines.push(say.together(showCount(Math.ceil(needed / usual))));
  return lines;
}

function conclusion({ job, target, past, levels, sampling }: Feasibility, locale: Locale): string[] {
  const say = words[locale];
  const measured = past.filter(({ figure }) => figure.value !== null);
  if (!job || measured.length === 0) return [say.noData(past.length)];
  const unit = shownUnit(job.plan);
  const shown = showTarget({ ...job.plan, target }, locale);
  const reached = measured.filter(({ isReached }) => isReached).length;
  const first = target
    ? say.reached(reached, measured.length, past.length, shown)
    : say.noTarget(measured.length, past.length);
  return [
    first,
    ...(sampling ? [say.verdicts(verdictCounts(past, locale))] : []),
    ...levels.map(({ percent, value, periods }) =>
      say.level(percent, showValue(value, unit, target, locale), periods, measured.length),
    ),
    ...(sampling ? samplingLines(sampling, shown, locale) : []),
  ];
}

/** A target held against history, for people: period by period, then what that comes to. */
export function feasibilityTable(feasibility: Feasibility, locale: Locale): string {
  const { job, target, past } = feasibility;
  if (!job) return '';
  const say = words[locale];
  const title = `${cell(pick(job.kpi.title, locale))} ${job.standard}/${job.kpi.id}`;
  const shown = showTarget({ ...job.plan, target }, locale);
  const heading = say.heading(title, shown, past[0]?.period.id ?? '', past.at(-1)?.period.id ?? '');
  const lines = conclusion(feasibility, locale).map(line => `  ${line}\n`);
  return `${heading}\n\n${pastGrid(past, locale)}\n${say.conclusion}\n${lines.join('')}`;
}
