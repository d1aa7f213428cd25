import type { Figure } from '../../../metric/figure.ts';
import { stratifiedShare } from '../../../statistics/weighted.ts';
import { z95 } from '../../../statistics/wilson.ts';
import { pick } from '../../../text/locale.ts';
import { moment, monthName } from '../dates.ts';
import { definitionInWords } from '../definition.ts';
import { paragraphs } from '../paragraphs.ts';
import {
  bareBasis,
  nothing,
  showBasis,
  showCount,
  showFigure,
  showRange,
  showTarget,
  showValue,
} from '../show.ts';
import { verdictText } from '../story.ts';
import { csatLabels, csatSentences } from '../words/csat.ts';
import { joinSentences } from '../words/trade.ts';
import type { CsatFacts, Measure } from './gather.ts';
import { lowOf } from './low.ts';

const isTotal = ({ by }: Figure) => Object.keys(by).length === 0;

/** The total of one of the report's measures; null where nothing was measured. */
export function measureOf({ measured }: CsatFacts, kpi: Measure): Figure | null {
  const found = measured.figures.find(figure => figure.kpi === kpi && isTotal(figure));
  return found?.value == null ? null : found;
}

const atChannel = ({ measured }: CsatFacts, kpi: Measure, channel: string | null): Figure | null =>
  measured.figures.find(
    figure => figure.kpi === kpi && !isTotal(figure) && figure.by['channel'] === channel,
  ) ?? null;

const shown = (figure: Figure | null, { locale }: CsatFacts) =>
  figure ? showFigure(figure, locale) : nothing;

const rangeText = ({ interval, unit }: Figure, { locale }: CsatFacts): string =>
  interval ? showRange(interval.low, interval.high, unit, locale) : '';

function kpiRows({ own, standard, locale }: CsatFacts) {
  return (own?.figures ?? []).map(figure => {
    const kpi = standard.kpis?.find(({ id }) => id === figure.kpi);
    return {
      title: kpi ? pick(kpi.title, locale) : figure.kpi,
      target: showTarget(figure, locale),
      result: showFigure(figure, locale),
      basis: (figure.value !== null && bareBasis(figure)) || nothing,
      interval: figure.interval
        ? showRange(figure.interval.low, figure.interval.high, figure.unit, locale)
        : nothing,
      verdict: verdictText(figure, locale),
    };
  });
}

/** From those who could rate to the ratings that count, of contacts and of surveys. */
function flowRows(facts: CsatFacts) {
  const { surveys, locale } = facts;
  const labels = csatLabels(locale);
  const rate = measureOf(facts, 'contact-response');
  const valid = (kpi: Measure) => measureOf(facts, kpi)?.denominator ?? 0;
  const invalid = (kpi: Measure) => measureOf(facts, kpi)?.excluded['invalid'] ?? 0;
  const invited = surveys.invited > 0 ? surveys.invited : null;
  return [
    {
      record: labels.contact,
      invited: showCount(rate?.denominator ?? 0),
      responded: showCount(rate?.numerator ?? 0),
      valid: showCount(valid('contact-top2')),
      invalid: showCount(invalid('contact-top2')),
      rate: shown(rate, facts),
    },
    {
      record: labels.survey,
      invited: invited === null ? nothing : showCount(invited),
      responded: showCount(surveys.scored),
      valid: showCount(valid('survey-top2')),
      invalid: showCount(invalid('survey-top2')),
      rate: invited === null ? nothing : showValue(surveys.scored / invited, 'ratio', null, locale),
    },
  ];
}

const leastResponse = 0.2;
const isThin = (figure: Figure | null) => figure?.value != null && figure.value < leastResponse;

const channelsOf = ({ measured }: CsatFacts): (string | null)[] =>
  measured.figures
    .filter(figure => figure.kpi === 'contact-response' && !isTotal(figure))
    .map(({ by }) => by['channel'] ?? null);

const channelName = (channel: string | null, { locale }: CsatFacts) => channel ?? csatLabels(locale).none;

function channelRows(facts: CsatFacts) {
  return channelsOf(facts).map(channel => {
    const at = (kpi: Measure) => atChannel(facts, kpi, channel);
    const rate = at('contact-response');
    const value = (figure: Figure | null) =>
      figure?.value == null ? nothing : showFigure(figure, facts.locale);
    const basis = (figure: Figure | null) => (figure?.value == null ? '' : `\n${bareBasis(figure)}`);
    return {
      channel: channelName(channel, facts),
      rate: `${isThin(rate) ? '🟡 ' : ''}${value(rate)}${basis(rate)}`,
      top2: `${value(at('contact-top2'))}${basis(at('contact-top2'))}`,
      mean: value(at('contact-mean')),
      low: `${value(at('contact-low'))}${basis(at('contact-low'))}`,
    };
  });
}

/** The satisfied share as if every channel had answered by its contacts, or ''. */
function weightedSentence(facts: CsatFacts): string {
  const { locale } = facts;
  const plain = measureOf(facts, 'contact-top2');
  const strata = channelsOf(facts).map(channel => {
    const [rate, top2] = [
      atChannel(facts, 'contact-response', channel),
      atChannel(facts, 'contact-top2', channel),
    ];
    return {
      channel,
      population: rate?.denominator ?? 0,
      k: top2?.numerator ?? 0,
      n: top2?.denominator ?? 0,
    };
  });
  const used = strata.filter(({ n }) => n > 0);
  if (!plain || used.length < 2) return '';
  const { share, variance } = stratifiedShare(used);
  const half = z95 * Math.sqrt(variance);
  const left = strata.filter(({ n, population }) => n === 0 && population > 0);
  return csatSentences[locale].weighted(
    showValue(share, 'ratio', null, locale),
    showRange(Math.max(0, share - half), Math.min(1, share + half), 'ratio', locale),
    showFigure(plain, locale),
    left.map(({ channel }) => channelName(channel, facts)),
  );
}

function dimensionRows(facts: CsatFacts) {
  const labels = csatLabels(facts.locale);
  return (['thorough', 'attitude', 'ease'] as const).flatMap(dimension => {
    const figure = measureOf(facts, dimension);
    return figure
      ? [
          {
            title: labels[dimension],
            value: shown(figure, facts),
            basis: bareBasis(figure),
            interval: rangeText(figure, facts),
          },
        ]
      : [];
  });
}

function ratingSentences(facts: CsatFacts): string {
  const { locale } = facts;
  const labels = csatLabels(locale);
  const said = (['contact', 'survey'] as const).flatMap(record => {
    const [top2, mean] = [measureOf(facts, `${record}-top2`), measureOf(facts, `${record}-mean`)];
    if (!top2) return [];
    const text = `${shown(top2, facts)}${showBasis(top2, locale)}`;
    return [csatSentences[locale].rating(labels[record], text, shown(mean, facts), rangeText(top2, facts))];
  });
  return said.length > 0 ? joinSentences(said, locale) : csatSentences[locale].noRatings();
}

function responseSentences(facts: CsatFacts): string {
  const { locale } = facts;
  const sentences = csatSentences[locale];
  const rate = measureOf(facts, 'contact-response');
  const thin = channelsOf(facts).filter(channel => isThin(atChannel(facts, 'contact-response', channel)));
  return joinSentences(
    [
      rate ? sentences.response(csatLabels(locale).contact, shown(rate, facts), showBasis(rate, locale)) : '',
      thin.length > 0 ? sentences.nonResponse(thin.map(channel => channelName(channel, facts))) : '',
    ],
    locale,
  );
}

function npsSentence(facts: CsatFacts): string {
  const figure = measureOf(facts, 'nps');
  const { locale } = facts;
  if (!figure) return csatLabels(locale).no_nps;
  return csatSentences[locale].nps(
    showFigure(figure, locale),
    rangeText(figure, facts) || nothing,
    showCount(figure.denominator ?? 0),
  );
}

/** What the satisfaction report's template prints. */
export function csatModel(facts: CsatFacts) {
  const { settings, standard, period, measured, own, authored, locale } = facts;
  const labels = csatLabels(locale);
  const comment = authored?.satisfaction;
  return {
    labels,
    title: labels.title,
    organisation: pick(settings.organisation ?? settings.title, locale),
    period: /^\d{4}-\d{2}$/.test(period.id) ? monthName(period.id, locale) : period.id,
    standard: `${pick(standard.title, locale)} ${standard.id}@${standard.version}`,
    cutoff: moment(measured.asOf.instant, period.zone),
    ratings: ratingSentences(facts),
    response: responseSentences(facts),
    low: lowOf(facts),
    comments: comment === undefined ? [labels.no_comment] : paragraphs(pick(comment, locale)),
    kpis: kpiRows(facts),
    flow: flowRows(facts),
    channels: channelRows(facts),
    weighted: weightedSentence(facts),
    dimensions: dimensionRows(facts),
    nps: npsSentence(facts),
    definitions: (own?.figures ?? []).flatMap(figure => {
      const kpi = standard.kpis?.find(({ id }) => id === figure.kpi);
      return kpi
        ? [{ title: pick(kpi.title, locale), definition: definitionInWords(kpi, figure, standard, locale) }]
        : [];
    }),
    methods: csatSentences[locale].method,
  };
}
