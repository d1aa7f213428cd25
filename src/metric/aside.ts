import type { Notice } from '../diagnostic/sentences/notice.ts';
import type { Document, Kpi, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import type { Reader } from '../store/store.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';
import { type Computed, computeFigures } from './compute.ts';
import type { Request } from './job.ts';
import { chooseStandards } from './version.ts';

/** A definition that a document other than a standard gives, and where in it. */
export interface Aside {
  readonly kpi: Kpi;
  readonly path: Path;
}

/** The version whose time limits such definitions can name; undefined where there is no standard yet. */
function standardBeside(
  repository: StandardsRepository,
  standard: string | undefined,
  period: Request['period'],
): Loaded<Standard> | undefined {
  if (standard === undefined && documentsOf(repository, 'standard').length === 0) return undefined;
  return chooseStandards(repository, standard, period)[0]?.loaded;
}

/** A standard in name only, for definitions that are made before there is any. */
function nameless({ id, title }: Document): Standard {
  return { kind: 'standard', id, title, version: '0.0.0', status: 'draft', owner: '', scope: {} };
}

const speaksOfVersion = ({ code }: Notice) => code === 'notice/none-in-force';

/**
 * The figures of definitions that stand in a document of another kind, computed as the KPIs of a standard are; the
 * id of each is the figure's `kpi`. Findings are placed in that document. No definitions give no figures.
 */
export function computeAside(
  repository: StandardsRepository,
  store: Reader,
  asides: readonly Aside[],
  owner: Loaded,
  request: Pick<Request, 'standard' | 'period' | 'now'>,
): Computed {
  const beside = standardBeside(repository, request.standard, request.period);
  const document: Standard = {
    ...(beside?.document ?? nameless(owner.document)),
    kpis: asides.map(({ kpi }) => kpi),
  };
  const placed = (path: Path): Path => {
    const [list, index, ...rest] = path;
    const aside = list === 'kpis' && typeof index === 'number' ? asides[index] : undefined;
    return aside ? [...aside.path, ...rest] : [];
  };
  const loaded: Loaded<Standard> = {
    file: owner.file,
    document,
    locate: (path, part) => owner.locate(placed(path), part),
    locateWithin: path => owner.locateWithin(placed(path)),
  };
  const others = repository.documents.filter(one => one !== beside);
  const computed = computeFigures({ ...repository, documents: [...others, loaded] }, store, {
    ...request,
    standard: document.id,
  });
  const isBound = asides.some(({ kpi }) => kpi.measure.attainment !== undefined);
  return isBound
    ? computed
    : { ...computed, warnings: computed.warnings.filter(one => !speaksOfVersion(one)) };
}

/** Every standard, those in force first: where a document's definitions look for the KPIs that they name. */
export function standardsByForce(repository: StandardsRepository): Standard[] {
  const all = documentsOf(repository, 'standard').map(({ document }) => document);
  const rank = ({ status }: Standard) => (status === 'effective' ? 0 : status === 'retired' ? 2 : 1);
  return all.sort((left, right) => rank(left) - rank(right));
}
