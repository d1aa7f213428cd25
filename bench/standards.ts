/** A standards repository of many files of 60 lines, each about customers and sentences of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const workspace = 'kind: workspace\nid: bench\ntitle: 标准库\ntimezone: Asia/Shanghai\n';
const calendar =
  'kind: calendar\nid: cn-office\ntitle: 工作时间\ntimezone: Asia/Shanghai\nholidays: cn\nweek: {mon-fri: ["09:00-18:00"]}\n';

const standard = (index: number) => `kind: standard
id: s${index}
title: 客户群 ${index} 服务标准
version: 1.0.0
status: draft
owner: 客服总监
author: 质量专员
calendar: cn-office
# 适用范围
scope:
  stage: [咨询, 投诉]
  channel: [电话]
  customer: [客户群${index}]

# 时限要求
time_limits:
  - id: contact
    title: 投诉首次联系
    when: {stage: 投诉}
    start: created
    stop: first_contact
    within: ${24 + (index % 24)}h
    owner: 投诉主管

# 指标
kpis:
  - id: answer-rate
    title: 人工接通率
    category: efficiency
    measure: {metric: answer_rate, short_abandon: 5s}
    where: {channel: 电话}
    target: ≥${90 + (index % 9)}%
    weight: 60
    owner: 客服部经理
  - id: satisfaction
    title: 电话满意率
    category: outcome
    measure: {metric: csat_top2, good: [4, 5], of: [1, 2, 3, 4, 5]}
    where: {channel: 电话}
    target: ≥90%
    weight: 40
    owner: 客服部经理

# 条款
clauses:
  - id: C1
    category: basic
    level: must
    actor: 客服人员
    text: 客服人员应在通话接起后 5 秒内向客户群 ${index} 报出公司名称与工号。
    measured_by: [answer-rate]
    owner: 客服部经理
  - id: C2
    category: basic
    level: should
    actor: 客服人员
    text: 客服人员宜在通话结束前复述 ${index} 号业务的诉求，并登记工单。
    measured_by: [satisfaction]
    owner: 客服部经理
`;

/** Writes the repository; with no files it is one document, yardstick.yaml. */
export function writeStandards(folder: string, files: number): void {
  for (const name of ['standards', 'calendars']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'yardstick.yaml'), workspace);
  if (files > 0) writeFileSync(join(folder, 'calendars/cn-office.yaml'), calendar);
  for (let index = 0; index < files; index++) {
    writeFileSync(join(folder, `standards/s${index}.yaml`), standard(index));
  }
}
