/**
 * Prints, for every clause rule, how many sentences of test/rules/clause/corpus it should and does fire on,
 * with precision and recall; with --wrong, the sentences that it gets wrong.
 */
import { firing, readCorpus, ruleNames } from '../test/rules/clause/corpus.ts';

interface Tally {
  right: number;
  missed: number;
  wrong: number;
  silent: number;
}

const tallies = new Map<string, Tally>(
  ruleNames.map(name => [name, { right: 0, missed: 0, wrong: 0, silent: 0 }]),
);
const mistakes: string[] = [];
const corpus = readCorpus();

for (const { file, example, about, fires } of corpus) {
  const found = firing(example);
  for (const rule of about) {
    const tally = tallies.get(rule);
    if (!tally) throw new Error(`${file} names a rule that there is not: ${rule}`);
    const [should, does] = [fires.includes(rule), found.includes(rule)];
    tally[should ? (does ? 'right' : 'missed') : does ? 'wrong' : 'silent']++;
    if (should !== does) mistakes.push(`${should ? 'missed' : 'wrong '} ${rule}: ${JSON.stringify(example)}`);
  }
}

const share = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`);
const total: Tally = { right: 0, missed: 0, wrong: 0, silent: 0 };
const row = (cells: readonly string[]) =>
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(20) : cell.padStart(10))).join(''));
const print = (name: string, { right, missed, wrong, silent }: Tally) =>
  row([
    name,
    String(right + missed),
    String(wrong + silent),
    share(right, right + wrong),
    share(right, right + missed),
  ]);

console.log(`${corpus.length} sentences`);
row(['rule', 'fire', 'pass', 'precision', 'recall']);
for (const [rule, tally] of tallies) {
  print(rule, tally);
  for (const key of ['right', 'missed', 'wrong', 'silent'] as const) total[key] += tally[key];
}
print('all', total);
if (process.argv.includes('--wrong')) for (const mistake of mistakes) console.log(mistake);
