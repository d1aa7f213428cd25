import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FieldType, records } from '../../../src/catalogue/records.ts';
import type { Column } from '../../../src/document/documents.generated.ts';
import { recognise, vendors } from '../../../src/ingest/draft/recognise.ts';
import type { Vendor } from '../../../src/ingest/draft/vendor.ts';
import { repository } from '../repository.ts';

const shared = resolve('../shared/data/vendor');

type Settings = Exclude<Column, string>;
const settingsOf = (column: Column): Settings => (typeof column === 'string' ? { from: column } : column);

const dates: Readonly<Record<string, string>> = {
  epoch_s: '1767225600',
  epoch_ms: '1767225600000',
  'dd/MMM/yy h:mm a': '05/Jan/26 10:15 AM',
  'M/d/yy hh:mm a': '6/23/26 07:00 AM',
  'EEE, d MMM yyyy HH:mm:ss': 'Fri, 21 Aug 2026 09:00:06',
};

const csvRow = (cells: readonly string[]) =>
  `${cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;

const values: Readonly<Record<FieldType, string>> = {
  instant: '2026-01-05 09:03:00',
  state: '2026-01-05 09:03:00',
  date: '2026-01-05',
  duration: '00:01:05',
  boolean: 'true',
  number: '4',
  integer: '4',
  text: 'Ab 1',
};

/** A value as the export writes it. */
function sample(type: FieldType, { format = '', unit, true: yes }: Settings): string {
  if (yes) return yes[0] ?? '';
  if (unit) return '65';
  return format === 'H:mm' ? '-01:23' : (dates[format] ?? values[type]);
}

function samples({ record, columns }: Vendor): Map<string, string> {
  const types: Readonly<Record<string, FieldType>> = records[record].fields;
  const cells = Object.entries(columns).flatMap(([field, column]) => {
    const settings = settingsOf(column);
    const type = types[field] ?? settings.type ?? 'text';
    return [settings.from].flat().map(name => ({ name, type, value: sample(type, settings) }));
  });
  // A column can be read as text, too; what its other field needs counts.
  cells.sort((left, right) => Number(right.type === 'text') - Number(left.type === 'text'));
  return new Map(cells.map(({ name, value }) => [name, value]));
}

async function roundTrip(vendor: Vendor, header: readonly string[], values: ReadonlyMap<string, string>) {
  const here = repository({});
  here.write('export.csv', csvRow(header) + csvRow(header.map(name => values.get(name) ?? 'Ab 1')));
  const drafted = await here.run('source', 'draft', 'export.csv');
  expect(drafted).toMatchObject({ code: 0, err: '' });
  expect(drafted.out).toMatch(new RegExp(`^id: "?${vendor.id}"?$`, 'm'));
  expect(drafted.out).toContain(`Recognised as: ${vendor.title.en}.`);
  here.write(`sources/${vendor.id}.yaml`, drafted.out);
  expect(await here.run('validate')).toMatchObject({ code: 0 });
  const trial = await here.ingest('export.csv', '--dry-run');
  expect(trial).toMatchObject({ code: 0, status: 'dry_run', rejects: [] });
  expect(await here.ingest('export.csv')).toMatchObject({ code: 0, status: 'done', rejects: [] });
  return here.rows(`SELECT * FROM "${vendor.record}"`);
}

describe('a known export', () => {
  test.each(vendors.map(vendor => [vendor.id, vendor] as const))(
    '%s goes from its header to a mapping that validates and ingests',
    async (_, vendor) => {
      const values = samples(vendor);
      const header = [
        ...new Set([...vendor.key, ...(vendor.order ?? []), ...values.keys(), ...vendor.marks]),
      ];
      const [row] = await roundTrip(vendor, header, values);
      const fields = Object.keys(row ?? {});
      const expected = Object.keys(vendor.columns).filter(field => {
        const value = row?.[field] ?? row?.[`was_${field}`];
        return value === null || value === undefined;
      });
      expect({ missing: expected, fields: fields.length > 0 }).toEqual({ missing: [], fields: true });
    },
  );

  test('is found with half its columns, in any case, and not by common names alone', () => {
    const [zendesk] = vendors;
    const half = [
      'ID',
      'created at',
      'Requester Id',
      'STATUS',
      'Via',
      'Priority',
      'Group',
      'Assignee',
      'Solved at',
    ];
    expect(recognise([...half, 'First reply time in minutes'])?.vendor).toBe(zendesk);
    expect(recognise(['Id', 'Status', 'Priority', 'Created at', 'Via', 'Group'])).toBeUndefined();
    expect(recognise(['编号', '状态', '创建时间'])).toBeUndefined();
  });
});

/** The lists of the study that are headers, and what each is recognised as. */
const studied: Readonly<Record<string, string>> = {
  'ticket CSV export (classic, full)': 'zendesk-tickets',
  'API ticket_metrics': 'zendesk-ticket-metrics',
  'Freshdesk ticket CSV export': 'freshdesk-tickets',
  'Freshservice ticket CSV export': 'freshservice-tickets',
  'issue navigator CSV (all fields)': 'jira-issues',
  'incident list export / Table API': 'servicenow-incidents',
  'Case report export': 'salesforce-cases',
  'API / reporting export': 'intercom-conversations',
  'agent report CSV': 'chatwoot-agents',
  'CSAT survey CSV': 'chatwoot-csat',
  'ticket report XLSX': 'zammad-tickets',
  'Interactions view export': 'genesys-interactions',
  'Call Log report': 'five9-calls',
  'contact record (CTR)': 'amazon-connect-contacts',
  'Call resource / log': 'twilio-calls',
  'dashboard calls CSV (new analytics)': 'aircall-calls',
  'cdr-csv Master.csv (no header)': 'asterisk-cdr',
  'queue_log (pipe, no header)': 'asterisk-queue-log',
  'CDR output': '3cx-calls',
  'All Handled Interactions report': 'ccai-interactions',
  'call_log (open API v1)': 'udesk-calls',
  '会话结束推送 (session end push)': 'qiyu-sessions',
  '对话模型 API v2': 'meiqia-conversations',
  'FCR and report definitions': 'easemob-report',
  通话记录: '7moor-calls',
  'CDR push': 'tinet-calls',
  通话明细: 'kf5-calls',
  '对话导出 CSV': 'kf53-chats',
  '呼入话单 Excel': 'voice9-calls',
  话单推送: 'netcloud-calls',
};

interface Studied {
  readonly vendor: string;
  readonly object: string;
  readonly columns: readonly string[];
}

describe.skipIf(!existsSync(shared))('headers of real exports (need ../shared/data/vendor)', () => {
  const lists = existsSync(shared)
    ? (JSON.parse(readFileSync(join(shared, 'export-headers.json'), 'utf8')) as Studied[])
    : [];
  const idOf = ({ vendor, object }: Studied) => studied[object] ?? studied[`${vendor} ${object}`];
  const known = lists.filter(list => idOf(list) !== undefined);

  test('all but those without a list of columns are known', () => {
    const unknown = lists.filter(list => idOf(list) === undefined).map(({ vendor }) => vendor);
    expect(unknown).toEqual(['智齿 Sobot', '合力亿捷 Hollycrm', '阿里云 CCC / 百度 / 腾讯云']);
    expect(known).toHaveLength(Object.keys(studied).length);
  });

  test.each(known.map(list => [`${list.vendor} ${list.object}`, list] as const))(
    '%s goes from its full header to rows',
    async (_, list) => {
      const vendor = vendors.find(({ id }) => id === idOf(list));
      if (!vendor) throw new Error('no such vendor');
      const values = samples(vendor);
      const names = new Map(
        Object.entries(vendor.names ?? {}).flatMap(([name, others]) =>
          others.flatMap(other => (values.has(name) ? [[other, values.get(name) ?? '']] : [])),
        ) as [string, string][],
      );
      expect(await roundTrip(vendor, list.columns, new Map([...names, ...values]))).toHaveLength(1);
    },
  );

  const seeds = existsSync(shared)
    ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.csv'))
    : [];
  test.each(seeds)('%s gets a draft that ingests as it is', async seed => {
    const here = repository({});
    here.write('export.csv', readFileSync(join(shared, seed)));
    const drafted = await here.run('source', 'draft', 'export.csv');
    expect(drafted.code).toBe(0);
    here.write('sources/draft.yaml', drafted.out);
    expect(await here.run('validate')).toMatchObject({ code: 0 });
    const { status, records: counts, err } = await here.ingest('export.csv');
    expect({ status, rejected: counts['rejected'], err }).toMatchObject({ status: 'done', rejected: 0 });
  });
});
