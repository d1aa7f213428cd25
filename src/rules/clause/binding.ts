import { type Modal, modalsIn } from './modal.ts';
import type { Prose } from './prose.ts';
import { isTold } from './told.ts';

const known = new WeakMap<Prose, readonly Modal[]>();

/** The modal verbs of a text, in order. */
export function modalsOf(prose: Prose): readonly Modal[] {
  const modals = known.get(prose) ?? modalsIn(prose.text);
  known.set(prose, modals);
  return modals;
}

/** Whether a text says what is to be done, and not what it is done for. */
export const isBinding = ({ part, clause }: Prose) => part === 'text' && clause.level !== 'principle';

/** 《……法》第 29 条规定……必须 tells what the law asks. */
const quotesLaw = /[》条款项](?:中|已)?(?:明确)?规定[^，。；：]{1,40}$/;

/** 根据《……法》，商家必须……: so does what begins with the law. */
const citesLaw = /(?:根据|依据|依照|按照?)《[^》]{0,60}[法例]》[^，。；]{0,16}，[^，。；]{1,16}$/;

/** 应告知需补正的材料: the duty is to tell. */
const within = /[应宜][^，。；：\n]{2,30}$/;

/** Whether what a law asks is told. */
const isQuoted = (before: string, word: string) =>
  quotesLaw.test(before) || (word === '必须' && citesLaw.test(before));

/** 确保客户可……, 如需…… and 需要……的， say what is so or when, not what is asked. */
export function isEmbedded({ text }: Prose, { word, start, end, strength, proper }: Modal): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (isQuoted(before, word) || isTold(text, start)) return true;
  const [rest = '', sign] = text.slice(end, end + 60).split(/([，。；：\n])/u, 2);
  if (sign === '，' && rest.endsWith('的')) return true;
  if (strength !== 'may' && proper === undefined) return false;
  if (sign === '，' && rest.endsWith('时')) return true;
  if (proper !== undefined && within.test(before.slice(-40)) && /^.{1,10}的/.test(rest)) return true;
  const segment =
    before
      .slice(-40)
      .split(/[，。；：\n]/)
      .at(-1) ?? '';
  return /确保|保证|使(?!用|馆)|让|以便|便于|供(?![电水热气暖应货销])|如(?![期实约意])|若(?!干)|是否|凡|当(?![班日值地事前])/.test(
    segment,
  );
}

/** All of a text, for what is amiss with the whole. */
export const wholeText = ({ text }: Prose) => ({ start: 0, end: Math.max(1, text.trimEnd().length) });
