import { unicodeEscape } from '../../text/json.ts';
import type { Proposal, ProposedField, Settings } from './proposal.ts';
import type { Words } from './words.ts';

/** The proposal as a source document, in the order in which people write one; doubts stand above what they are about. */
export function writeProposal(proposal: Proposal, file: string, rows: number, say: Words): string {
  const { doubts, order, collapse, terminal, set } = proposal;
  const comment = (text: string) => `# ${oneLine(text)}`;
  const doubt = (key: keyof Proposal['doubts'], indent = '') =>
    (doubts[key] ?? []).map(text => indent + comment(say.toConfirm(text)));
  const entry = (key: string, value: unknown) => `${key}: ${flow(value)}`;
  return [
    comment(say.head(file, rows)),
    ...proposal.remarks.map(comment),
    ...doubt('head'),
    'kind: source',
    entry('id', proposal.id),
    entry('title', proposal.title),
    entry('record', proposal.record),
    ...doubt('match'),
    `match: ${JSON.stringify(proposal.match)}`,
    entry('encoding', proposal.encoding),
    ...doubt('timezone'),
    entry('timezone', proposal.timezone),
    ...doubt('key'),
    entry('key', proposal.key),
    ...(order.length > 0 ? [`${entry('order', order)}  # ${say.order}`] : []),
    ...(collapse ? [entry('collapse', collapse)] : []),
    ...doubt('terminal'),
    ...(terminal.length > 0 ? [entry('terminal', terminal)] : []),
    ...Object.entries(proposal.prefixes).map(([name, prefix]) => entry(name, prefix)),
    'columns:',
    ...proposal.fields.flatMap(field => fieldLines(field, say)),
    ...otherLines(proposal, say),
    ...doubt('set'),
    ...(Object.keys(set).length > 0 ? [entry('set', set)] : []),
    ...doubt('missing'),
    entry('missing', proposal.missing),
    '',
  ].join('\n');
}

function fieldLines({ field, settings, doubts }: ProposedField, say: Words): string[] {
  return [
    ...doubts.map(text => `  # ${oneLine(say.toConfirm(text))}`),
    `  ${scalar(field)}: ${columnText(settings)}`,
  ];
}

function otherLines({ others }: Proposal, say: Words): string[] {
  if (others.length === 0) return [];
  const lines = others.map(({ field, settings, remark, doubts }) => {
    const remarks = [...(remark === undefined ? [] : [remark]), ...doubts];
    const end = remarks.length > 0 ? `  # ${oneLine(remarks.join(' '))}` : '';
    return `  # ${scalar(field)}: ${columnText(settings)}${end}`;
  });
  return [`  # ${say.others}`, ...lines];
}

const columnText = (settings: Settings) =>
  Object.keys(settings).length === 1 ? flow(settings.from) : flow({ ...inOrder(settings) });

/** `after` reads best in front of the column. */
const inOrder = ({ after, from, ...others }: Settings) => ({
  ...(after === undefined ? {} : { after }),
  from,
  ...others,
});

/** A comment ends with its line, whatever stands in the data. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, ' ');

function flow(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${entries.map(([name, item]) => `${key(name)}: ${flow(item)}`).join(', ')}}`;
  }
  return scalar(String(value));
}

const plain = /^[\p{L}_][\p{L}\p{N}_/.()-]*(?: [\p{L}\p{N}_/.()-]+)*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|~)$/i;
/** Keys of a column that would mean something else as values. */
const key = (text: string) => (text === 'true' || text === 'false' ? text : scalar(text));

/** Text as YAML, in quotes unless nothing in it could mean anything else. */
function scalar(text: string): string {
  if (plain.test(text) && !reserved.test(text)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, unicodeEscape);
}
