import type { FailureFamily } from '../family.ts';
import { systemReason } from './system.ts';

export interface CloseFacts {
  'close/no-file': { file: string };
  'close/unreadable': { file: string; reason: string };
  'close/no-record': { file: string };
  'close/no-report': { period: string };
  'close/not-a-month': { text: string };
  'close/not-over': { period: string; last: string };
  'close/closed': { period: string; on: string; file: string };
  'close/not-closed': { period: string };
  'close/damaged': { file: string };
  'close/differs': { period: string; files: readonly string[] };
}

/** Why a report cannot be verified or a month not be closed. */
export const close: FailureFamily<CloseFacts> = {
  'close/no-file': {
    exit: 2,
    'zh-CN': ({ file }) =>
      `没有文件 ${file}。请写生成的文件、它旁边的 .figures.json，或 reports/closed 中的文件。`,
    en: ({ file }) =>
      `There is no file ${file}. Name a rendered file, the .figures.json beside it, or a file in reports/closed.`,
  },
  'close/unreadable': {
    exit: 3,
    'zh-CN': ({ file, reason }) => `文件 ${file} 无法读取（${systemReason['zh-CN'](reason)}）。`,
    en: ({ file, reason }) => `The file ${file} cannot be read (${systemReason.en(reason)}).`,
  },
  'close/no-record': {
    exit: 2,
    'zh-CN': ({ file }) =>
      `${file} 旁边没有记录它的 .figures.json，无从核对。请用 yardstick render 重新生成。`,
    en: ({ file }) =>
      `There is no .figures.json beside ${file} that tells of it, so there is nothing to verify. Render it again.`,
  },
  'close/no-report': {
    exit: 2,
    'zh-CN': ({ period }) =>
      `reports 中没有 ${period} 的月度报告，不能封存。请先运行 yardstick render monthly --period ${period}。`,
    en: ({ period }) =>
      `There is no monthly report of ${period} in reports to close. First run: yardstick render monthly --period ${period}`,
  },
  'close/not-a-month': {
    exit: 2,
    'zh-CN': ({ text }) => `应是一个月，如 2026-03，而不是“${text}”。`,
    en: ({ text }) => `This takes a month, such as 2026-03, not "${text}".`,
  },
  'close/not-over': {
    exit: 2,
    'zh-CN': ({ period, last }) => `${period} 到 ${last} 才结束，现在不能封存。`,
    en: ({ period, last }) => `${period} is not over before the end of ${last}, so it cannot be closed yet.`,
  },
  'close/closed': {
    exit: 2,
    'zh-CN': ({ period, on, file }) =>
      `${period} 已于 ${on} 封存（${file}）。要重新封存，请用 --again 写明原因；原来的封存会保留。`,
    en: ({ period, on, file }) =>
      `${period} was closed on ${on} (${file}). To close it again, give the reason with --again; the former seal is kept.`,
  },
  'close/not-closed': {
    exit: 2,
    'zh-CN': ({ period }) => `${period} 还没有封存，不需要 --again。`,
    en: ({ period }) => `${period} is not closed yet, so there is no need for --again.`,
  },
  'close/damaged': {
    exit: 3,
    'zh-CN': ({ file }) => `${file} 不是完整的封存文件。请从备份或版本库恢复。`,
    en: ({ file }) => `${file} is no whole seal. Restore it from a backup or from version control.`,
  },
  'close/differs': {
    exit: 1,
    'zh-CN': ({ period, files }) =>
      `${period} 的月度报告与今天的数据不一致：${files.join('、')}。请先用 yardstick verify 查看，再重新生成。`,
    en: ({ period, files }) =>
      `The monthly report of ${period} differs from today's data: ${files.join(', ')}. See what differs with yardstick verify, then render it again.`,
  },
};
