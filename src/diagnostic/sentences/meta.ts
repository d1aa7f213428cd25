import type { Family } from '../family.ts';
import { calendarFailures } from './calendar.ts';

export interface MetaFacts {
  'meta/duplicate-id': { id: string; file: string; line: number };
  'meta/file-name': { current: string; other: string };
  'meta/date': { value: string };
  'meta/timezone': { value: string };
  'meta/unknown-owner': { role: string; closest: string | undefined };
  'meta/owner-is-group': { role: string };
  'meta/title-long': { length: number; limit: number };
  'meta/duplicate-title': { title: string; line: number };
  'meta/unknown-country': { country: string };
  'meta/calendar-window': { text: string; reason: 'beyond-midnight' | 'overlap'; other: string };
  'meta/calendar-day': { date: string };
}

/** What a document says of itself. */
export const meta: Family<MetaFacts> = {
  'meta/duplicate-id': {
    'zh-CN': ({ id, file, line }) => `标识“${id}”重复：${file} 第 ${line} 行已经用过`,
    en: ({ id, file, line }) => `The id "${id}" is taken: ${file}, line ${line}, has it`,
  },
  'meta/file-name': {
    'zh-CN': ({ current, other }) => `文件名应为 ${current}（当前版本）或 ${other}（其他版本）`,
    en: ({ current, other }) =>
      `The file should be named ${current} (the current version) or ${other} (another version)`,
  },
  'meta/date': {
    'zh-CN': ({ value }) => `没有 ${value} 这一天`,
    en: ({ value }) => `There is no day ${value}`,
  },
  'meta/timezone': {
    'zh-CN': ({ value }) => `不认识的时区“${value}”，请写成 Asia/Shanghai 这样的名称`,
    en: ({ value }) => `Unknown time zone "${value}"; write a name such as Asia/Shanghai`,
  },
  'meta/unknown-owner': {
    'zh-CN': ({ role, closest }) =>
      `yardstick.yaml 的 roles 中没有岗位“${role}”${closest ? `，是否想写“${closest}”？` : '：请改正，或把它加入 roles'}`,
    en: ({ role, closest }) =>
      `roles in yardstick.yaml has no "${role}"${closest ? `; did you mean "${closest}"?` : ': correct it, or add it to roles'}`,
  },
  'meta/owner-is-group': {
    'zh-CN': ({ role }) => `“${role}”是部门而不是岗位：出了问题找不到人，请写明岗位，如 客服部经理`,
    en: ({ role }) =>
      `"${role}" is a group, not a role: name the one who answers for it, such as the head of the group`,
  },
  'meta/title-long': {
    'zh-CN': ({ length, limit }) =>
      `标题有 ${length} 个字，表格里放不下：宜在 ${limit} 个字以内，细节写进正文`,
    en: ({ length, limit }) =>
      `The title has ${length} characters, too many for a table: keep it to ${limit} and put details in the text`,
  },
  'meta/duplicate-title': {
    'zh-CN': ({ title, line }) => `标题“${title}”与第 ${line} 行的相同：报告里分不清，请区别开`,
    en: ({ title, line }) =>
      `The title "${title}" is that of line ${line} too: reports could not tell them apart`,
  },
  'meta/unknown-country': calendarFailures['calendar/unknown-country'],
  'meta/calendar-window': {
    'zh-CN': ({ text, reason, other }) => {
      if (reason === 'beyond-midnight')
        return `没有“${text}”这样的时刻：一天到 24:00 为止，跨夜请写成 22:00-06:00`;
      return `时段“${text}”与“${other}”重叠：请合并`;
    },
    en: ({ text, reason, other }) => {
      if (reason === 'beyond-midnight') {
        return `"${text}" has no such time: a day ends at 24:00; a night shift is written 22:00-06:00`;
      }
      return `"${text}" overlaps "${other}": make them one`;
    },
  },
  'meta/calendar-day': {
    'zh-CN': ({ date }) => `${date} 既在 off（放假）又在 work（上班）中：只留一处`,
    en: ({ date }) => `${date} is in both off and work: keep it in one`,
  },
};
