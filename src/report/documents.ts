import { type Period, parsePeriod } from '../calendar/period.ts';
import { civilDate, type Instant } from '../calendar/zone.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Notice } from '../diagnostic/sentences/metric.ts';
import type { Document } from '../document/documents.generated.ts';
import { lastCompleteMonth } from '../metric/complete-month.ts';
import { figuresJson } from '../metric/json.ts';
import { readStore } from '../store/store.ts';
import { closest } from '../text/closest.ts';
import type { Locale } from '../text/locale.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';
import type { Chart } from './chart/chart.ts';
import type { Meta } from './manuscript.ts';
import { charterModel } from './model/charter.ts';
import { type Gathered, gatherMonthly } from './model/gather.ts';
import { monthlyModel } from './model/monthly.ts';
import type { Model } from './template.ts';

/** What a document is asked to be about. */
export interface DocumentRequest {
  readonly repository: StandardsRepository;
  readonly id: string | undefined;
  readonly period: string | undefined;
  readonly now: Instant;
  readonly locale: Locale;
}

/** A document ready to be typeset. */
export interface Built {
  readonly model: Model;
  readonly charts: Readonly<Record<string, Chart>>;
  readonly meta: Meta;
  /** The figures that it was made from, for `<name>.figures.json`. */
  readonly figures: object | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly notices: readonly Notice[];
}

const builders: Readonly<Record<string, (request: DocumentRequest) => Built>> = {
  charter: buildCharter,
  monthly: buildMonthly,
};

export const documentNames: readonly string[] = Object.keys(builders);

/**
 * The model of a document and what belongs to it. Throws a Failure where the name, the id or the period says no
 * document, and store/none where a report has no data to be made from.
 */
export function buildDocument(name: string, request: DocumentRequest): Built {
  const build = Object.hasOwn(builders, name) ? builders[name] : undefined;
  if (build) return build(request);
  throw new Failure('render/unknown-document', {
    document: name,
    closest: closest(name, documentNames),
    documents: documentNames,
  });
}

/** The id that was asked for, or the only one that there is. */
function chooseId(
  document: string,
  kind: Document['kind'],
  asked: string | undefined,
  { ids, also = [] }: { ids: readonly string[]; also?: readonly string[] },
): string {
  const [only, ...more] = ids;
  if (only === undefined) throw new Failure('render/no-document', { document, kind });
  if (asked === undefined) {
    if (more.length > 0) throw new Failure('render/choose', { document, ids });
    return only;
  }
  if (ids.includes(asked) || also.includes(asked)) return asked;
  throw new Failure('render/unknown-id', { document, id: asked, ids, closest: closest(asked, ids) });
}

function buildCharter({ repository, id, period, locale }: DocumentRequest): Built {
  const document = 'charter';
  if (period !== undefined) throw new Failure('render/no-period', { document });
  const charters = documentsOf(repository, 'charter').map(loaded => loaded.document);
  const chosen = chooseId(document, 'charter', id, { ids: charters.map(charter => charter.id) });
  const charter = charters.find(candidate => candidate.id === chosen);
  if (!charter) throw new Error(`no charter ${chosen}`);
  const model = charterModel({
    charter,
    settings: repository.settings,
    standards: documentsOf(repository, 'standard').map(loaded => loaded.document),
    sources: documentsOf(repository, 'source').map(loaded => loaded.document),
    locale,
  });
  const date = model.approved_on || (charter.plan[0]?.start ?? '');
  const { title, organisation } = model;
  return {
    model,
    charts: {},
    meta: { title, organisation, locale, date },
    figures: undefined,
    diagnostics: [],
    notices: [],
  };
}

/** Throws Failure kpi/no-period, naming the last complete month with data, kpi/bad-period and render/not-a-month. */
function monthAsked(text: string | undefined, zone: string, last: () => Period | undefined): Period {
  if (text === undefined) throw new Failure('kpi/no-period', { last: last()?.id });
  const period = parsePeriod(text, zone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  if (/^\d{4}-\d{2}$/.test(period.id)) return period;
  throw new Failure('render/not-a-month', { document: 'monthly', period: text });
}

/** The report's month first, then the earlier ones it compares with, oldest first. */
function figuresOf({ months }: Gathered): object {
  const [report, ...earlier] = [...months].reverse().map(({ period, computed }) => {
    const { version: _, ...figures } = figuresJson(computed.figures, period, computed.asOf);
    return figures;
  });
  return { version: 1, document: 'monthly', ...report, earlier: earlier.reverse() };
}

function buildMonthly({ repository, id, period: text, now, locale }: DocumentRequest): Built {
  const versions = documentsOf(repository, 'standard').map(loaded => loaded.document);
  const standard = chooseId('monthly', 'standard', id, {
    ids: [...new Set(versions.map(version => version.id))],
    also: versions.map(version => `${version.id}@${version.version}`),
  });
  const store = readStore(repository.root);
  try {
    const { timezone } = repository.settings;
    const period = monthAsked(text, timezone, () => lastCompleteMonth(store, timezone));
    const gathered = gatherMonthly(repository, store, { standard, period, now, locale });
    const { model, charts } = monthlyModel(gathered.facts);
    const { title, organisation, period: subject } = model;
    return {
      model,
      charts,
      meta: {
        title: `${title} ${subject}`,
        organisation,
        locale,
        date: civilDate(gathered.facts.asOf - 1, timezone),
      },
      figures: figuresOf(gathered),
      diagnostics: gathered.diagnostics,
      notices: gathered.notices,
    };
  } finally {
    store.close();
  }
}
