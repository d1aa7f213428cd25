/** A large export as a ticket system writes it, made from a seed: 20 columns, about 220 bytes a row. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type Random, seeded } from '../scripts/examples/random.ts';

export const exportSource = `kind: source
id: big
title: 工单导出
record: contact
match: big.csv
timezone: Asia/Shanghai
key: [ticket_id]
columns:
  contact_id: ticket_id
  created: {from: created_at, format: "yyyy-MM-dd HH:mm:ss"}
  first_reply: {from: first_reply_at, format: "yyyy-MM-dd HH:mm:ss"}
  resolved: {from: resolved_at, format: "yyyy-MM-dd HH:mm:ss"}
  closed: {from: closed_at, format: "yyyy-MM-dd HH:mm:ss"}
  channel: channel
  stage: stage
  status: status
  urgency: priority
  queue: queue
  team: team
  agent: agent
  site: site
  product: product
  customer_id: customer
  wait: {from: wait_s, unit: s}
  talk: {from: talk_s, unit: s}
  amount: amount
  csat: csat
  x-note: note
`;

const header =
  'ticket_id,created_at,first_reply_at,resolved_at,closed_at,channel,stage,status,priority,queue,team,agent,site,product,customer,wait_s,talk_s,amount,csat,note\n';

const notes = [
  'asks when the parcel arrives',
  '"refund, then a new order"',
  '客户要求尽快安排上门维修并回电确认',
  'invoice sent again by mail',
  '"said ""thank you"" and hung up"',
  '',
];

const two = (value: number) => (value < 10 ? `0${value}` : String(value));
const stamp = (seconds: number) => {
  const day = 1 + (Math.floor(seconds / 86_400) % 28);
  const month = 1 + (Math.floor(seconds / (28 * 86_400)) % 12);
  const [hour, minute, second] = [
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  return `2026-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
};

function row(index: number, random: Random): string {
  const created = Math.floor((index / 1_000_000) * 28 * 86_400 * 11) + random.integer(0, 60);
  const [reply, resolved, closed] = [
    random.integer(5, 7200),
    random.integer(7200, 90_000),
    random.integer(90_000, 500_000),
  ];
  const cells = [
    `T${String(index * 7 + 10_000_000)}`,
    stamp(created),
    stamp(created + reply),
    index % 9 === 0 ? '' : stamp(created + resolved),
    index % 11 === 0 ? '' : stamp(created + closed),
    random.pick(['电话', '在线', 'APP', '邮件']),
    random.pick(['咨询', '投诉', '售后']),
    random.pick(['Closed', 'Resolved', 'Open', 'Pending customer']),
    random.pick(['high', 'normal', 'low']),
    `queue-${two(random.integer(1, 40))}`,
    `team ${random.integer(1, 12)}`,
    `agent.${random.integer(1000, 1400)}@desk`,
    random.pick(['Shanghai', 'Chengdu', 'Harbin', 'Xi’an']),
    `AC-${random.integer(100, 400)}-X`,
    `C${random.integer(10_000_000, 99_999_999)}`,
    String(random.integer(0, 900)),
    String(random.integer(0, 3600)),
    `${random.integer(1, 5000)}.${two(random.integer(0, 99))}`,
    random.pick(['1', '2', '3', '4', '5', '']),
    random.pick(notes),
  ];
  return `${cells.join(',')}\n`;
}

/** Writes the export piece by piece. */
export function writeExport(file: string, rows: number): void {
  const random = seeded(4);
  const descriptor = openSync(file, 'w');
  let piece = header;
  for (let index = 0; index < rows; index++) {
    piece += row(index, random);
    if (piece.length > 1 << 20) {
      writeSync(descriptor, piece);
      piece = '';
    }
  }
  writeSync(descriptor, piece);
  closeSync(descriptor);
}
