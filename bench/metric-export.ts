/** A call centre's year as its system exports it, made from a seed: what twenty usual KPIs read. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { type Random, seeded } from '../scripts/examples/random.ts';

export const contactSource = `kind: source
id: contacts
title: 联络记录
record: contact
match: contacts.csv
timezone: Asia/Shanghai
key: [id]
terminal: [已关闭]
columns:
  contact_id: id
  created: {from: created_at, format: "yyyy-MM-dd HH:mm:ss"}
  first_reply: {from: first_reply_at, format: "yyyy-MM-dd HH:mm:ss"}
  resolved: {from: resolved_at, format: "yyyy-MM-dd HH:mm:ss"}
  answered: {from: answered, true: [是], false: [否]}
  channel: channel
  stage: stage
  customer: customer
  status: status
  grade: grade
  team: team
  agent: agent
  wait: {from: wait_s, unit: s}
  talk: {from: talk_s, unit: s}
  hold: {from: hold_s, unit: s}
  acw: {from: acw_s, unit: s}
  transfers: transfers
  csat: csat
`;

const header =
  'id,created_at,first_reply_at,resolved_at,answered,channel,stage,customer,status,grade,team,agent,wait_s,talk_s,hold_s,acw_s,transfers,csat\n';

const two = (value: number) => (value < 10 ? `0${value}` : String(value));
const stamp = (seconds: number) => {
  const at = new Date(Date.UTC(2026, 0, 1) + seconds * 1000);
  const date = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  return `${date} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
};

const secondsOfYear = 364 * 86_400;

function row(index: number, rows: number, random: Random): string {
  const created = Math.floor((index / rows) * secondsOfYear) + random.integer(0, 60);
  const isAnswered = random.integer(1, 100) <= 91;
  const hours = random.integer(1, 110);
  const isResolved = isAnswered && random.integer(1, 100) <= 93;
  const after = (seconds: number) => stamp(created + seconds);
  const talked = (least: number, most: number) => (isAnswered ? random.integer(least, most) : '');
  const cells = [
    `C${index + 1}`,
    stamp(created),
    isAnswered ? after(random.integer(10, 9000)) : '',
    isResolved ? after(hours * 3600 + random.integer(0, 3599)) : '',
    isAnswered ? '是' : '否',
    random.pick(['电话', '电话', '在线', '邮件']),
    random.pick(['咨询', '咨询', '投诉', '售后']),
    random.pick(['个人', '个人', '企业']),
    isResolved ? '已关闭' : random.pick(['处理中', '处理中', '待客户', '已关闭']),
    random.pick(['problem.P1', 'problem.P2', 'problem.P3', 'problem.P3']),
    `${random.integer(1, 12)}组`,
    `坐席${random.integer(1001, 1400)}`,
    random.integer(1, 20) === 1 ? '' : random.integer(0, 90),
    talked(10, 900),
    talked(0, 120),
    talked(5, 180),
    isAnswered ? random.integer(0, 9) >> 3 : '',
    isAnswered && random.integer(1, 3) === 1 ? random.pick([5, 5, 4, 4, 3, 2, 1]) : '',
  ];
  return `${cells.join(',')}\n`;
}

/** Writes the export piece by piece. */
export function writeContacts(file: string, rows: number): void {
  const random = seeded(7);
  const descriptor = openSync(file, 'w');
  let piece = header;
  for (let index = 0; index < rows; index++) {
    piece += row(index, rows, random);
    if (piece.length > 1 << 20) {
      writeSync(descriptor, piece);
      piece = '';
    }
  }
  writeSync(descriptor, piece);
  closeSync(descriptor);
}
