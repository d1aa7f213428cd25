import { expect, test } from 'vitest';
import { definitionInWords } from '../../src/report/model/definition.ts';
import type { Locale } from '../../src/text/locale.ts';
import { runIn } from '../cli/run.ts';
import { bench, kpiYaml, standardYaml } from './bench.ts';

const office = 'kind: calendar\nid: office\ntitle: T\nweek: {mon-fri: ["09:00-18:00"]}\n';
const rows = [
  {
    created: '2026-03-02 10:00',
    resolved: '2026-03-02 11:00',
    promised: '2026-03-02 12:00',
    contact_id: '1',
  },
];
const events = [
  { contact_id: '1', at: '2026-03-02 10:30', event: 'followed_up', role: '主管', status: 'Open' },
];

function words(said: string, locale: Locale, measure = '{attainment: fix}', kpi = ''): string {
  const limits = `[{id: fix, title: 限时解决, start: created, owner: x, ${said}}]`;
  const figures = bench(
    {
      'standards/service.yaml': standardYaml(kpiYaml(measure, kpi), limits),
      'calendars/office.yaml': office,
    },
    [{ rows }, { record: 'event', rows: events }],
  ).figures('2026-03');
  const [figure] = figures.figures;
  const [standard] = figures.standards;
  const definition = standard?.kpis?.[0];
  return figure && standard && definition ? definitionInWords(definition, figure, standard, locale) : '';
}

test.each([
  [
    'stop: resolved, within: 2wd, workday: 8h, calendar: office, pause: [Waiting], mature: true',
    [
      '解决',
      '2 个工作日',
      '一个工作日按 8 小时计',
      '工作时间按日历“office”',
      '不计处于Waiting状态的时间',
      '只计截至时点前已到期的',
    ],
  ],
  [
    'stop: resolved, table: [{when: {channel: 电话}, within: 30min}, {when: {channel: 在线}, within: 2h}]',
    ['渠道为电话：30 分钟', '渠道为在线：2 小时'],
  ],
  ['stop: {event: followed_up, role: 主管}, within: 2h', ['主管的', 'followed_up']],
  ['stop: resolved, by: promised', ['不晚于记录的约定时刻']],
  ['event: followed_up, every: 60min, until: resolved', ['每 60 分钟内']],
  ['stop: resolved, within: 2h, reopen: {window: 7cd, policy: resume}', ['7 日内重开的，原时限继续']],
  ['stop: resolved, within: 2h, extend: {reason: required}', ['到期前说明理由并告知的延期有效']],
])('a definition says %s in the words of the trade', (said, parts) => {
  const text = words(said, 'zh-CN');
  for (const part of parts) expect(text).toContain(part);
  expect(words(said, 'en')).toContain('on time ÷ (on time + late)');
});

test('a definition names its variant by its title, never by its id, and its guard', () => {
  const text = (said: string, locale: Locale) =>
    words(
      `stop: resolved, within: 2h, variants: {done: {basis: stop, ${said}}}`,
      locale,
      '{attainment: fix, variant: done}',
      'valid_if: {metric: answer_rate, target: ≥90%}',
    );
  const titled = 'title: {zh-CN: 当月办结, en: Resolved in the month}';
  expect(text(titled, 'zh-CN')).toContain('限时解决：自受理起 2 小时内解决');
  expect(text(titled, 'zh-CN')).toContain('口径变体“当月办结”');
  expect(text(titled, 'en')).toContain('variant “Resolved in the month”');
  expect(text('', 'zh-CN')).toContain('办结口径：按解决时刻归月');
  expect(text('', 'zh-CN')).not.toContain('done');
  expect(text('', 'zh-CN')).toContain('仅当人工接通率≥90%时判定');
});

test('the sensitivity table calls a variant by its title, or by its id where it has none', async () => {
  const variants = 'variants: {done: {basis: stop, title: 当月办结}, strict: {open: missed}}';
  const limits = `[{id: fix, title: 限时解决, start: created, stop: resolved, within: 2h, owner: x, ${variants}}]`;
  const { repository } = bench(
    { 'standards/service.yaml': standardYaml(kpiYaml('{attainment: fix}'), limits) },
    [{ rows }],
  );
  const { out } = await runIn(repository.root, ['kpi', '--period', '2026-03', '--sensitivity']);
  expect(out).toContain('当月办结');
  expect(out).toContain('strict');
  expect(out).not.toContain('done');
});
