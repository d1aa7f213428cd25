import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach } from 'vitest';
import { type Outcome, runIn } from './run.ts';

export const settings = 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n';
export const standard = (clauses: string) => `kind: standard
id: hotline
title: 热线服务标准
version: 1.0.0
status: effective
effective_from: 2026-01-01
next_review: 2026-12-01
owner: 客服总监
scope: {stage: [咨询]}
approvals: [{by: 总经理, on: 2025-12-20}]
calendar: cn
clauses:
${clauses}`;
export const vague = `  - id: C1
    category: basic
    level: must
    text: 客服人员应及时回复客户。
    owner: 客服部经理
`;

export let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  put('yardstick.yaml', settings);
  put('standards/hotline.yaml', standard(vague));
});

export function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
export const get = (file: string) => readFileSync(join(root, file), 'utf8');
export const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
export const validate = (...args: string[]): Promise<Outcome> => runIn(root, ['validate', ...args]);

interface Json {
  summary: Record<string, number>;
  diagnostics: { rule: string; fingerprint: string; file: string; range: { start: { line: number } } }[];
}
export const json = async (...args: string[]) =>
  JSON.parse((await validate('--format', 'json', ...args)).out) as Json;
export const rulesOf = async (...args: string[]) => (await json(...args)).diagnostics.map(({ rule }) => rule);
export const vagueOnly = async (...args: string[]) =>
  (await rulesOf(...args)).filter(rule => rule === 'clause/vague-time').length;
