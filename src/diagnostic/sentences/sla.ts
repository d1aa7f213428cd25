import type { Family } from '../family.ts';
import { type MetricFacts, metric } from './metric.ts';

export interface SlaFacts {
  'sla/pause-first-reply': MetricFacts['metric/pause-first-reply'];
  'sla/pause-days': MetricFacts['metric/pause-days'];
  'sla/response-longer': { response: string; limit: string; resolution: string };
  'sla/cadence-longer': { every: string; limit: string; within: string };
  'sla/zero-or-huge': { text: string; isZero: boolean };
  'sla/no-calendar': { text: string; unit: 'bh' | 'wd' };
  'sla/unused-calendar': { text: string; calendar: string };
  'sla/unit-mixed':
    | { what: 'same' | 'order' | 'mixed'; working: string; text: string; clock: string; other: string }
    | { what: 'prose'; text: string; limit: string; other: string };
  'sla/calendar':
    | { by: 'during'; text: string; hours: string; closed_h: number }
    | { by: 'clause'; text: string; hours: string; clause: string };
  'sla/kpi-looser': { target: string; limit: string; within: string };
  'sla/conflicting': {
    text: string;
    other: string;
    otherText: string;
    file: string;
    line: number;
    /** Whether the other is of the same standard. */
    isOwn: boolean;
  };
  'sla/internal-external': { text: string; limit: string; within: string };
  'sla/escalation-after-breach': { after: string; to: string; limit: string; within: string };
  'sla/gap': { limits: readonly string[]; cases: readonly string[]; count: number };
  'sla/tie': { rows: readonly [number, number]; one: string };
  'sla/duplicate-row': { row: number; earlier: number; within: string };
  'sla/priority-inversion': Inversion;
  'sla/tier-inversion': Inversion;
  'sla/equal-tiers': { names: readonly string[]; text: string };
}

interface Inversion {
  higher: string;
  slow: string;
  lower: string;
  fast: string;
}

const hours = (count: number) => String(Number(count.toFixed(1)));

const inversion = {
  'zh-CN': ({ higher, slow, lower, fast }: Inversion) =>
    `“${higher}”的时限 ${slow} 比“${lower}”的 ${fast} 还长：高一级的不应更慢，请核对`,
  en: ({ higher, slow, lower, fast }: Inversion) =>
    `"${higher}" has ${slow} where "${lower}" has ${fast}: the higher one must not be slower, so check both`,
};

/** Whether what time limits promise holds together. */
export const sla: Family<SlaFacts> = {
  'sla/pause-first-reply': metric['metric/pause-first-reply'],
  'sla/pause-days': metric['metric/pause-days'],
  'sla/response-longer': {
    'zh-CN': ({ response, limit, resolution }) =>
      `响应时限 ${response} 比解决时限 ${resolution}（${limit}）还长：先响应后解决，请核对`,
    en: ({ response, limit, resolution }) =>
      `The response within ${response} is allowed longer than the resolution, ${resolution} (${limit}): check both`,
  },
  'sla/cadence-longer': {
    'zh-CN': ({ every, limit, within }) =>
      `每 ${every} 同步一次，而 ${limit} 要求 ${within} 内解决：间隔比时限还长，不会有同步，请缩短间隔`,
    en: ({ every, limit, within }) =>
      `An update every ${every} where ${limit} wants it settled within ${within}: no update would ever fall due, so shorten the interval`,
  },
  'sla/zero-or-huge': {
    'zh-CN': ({ text, isZero }) =>
      isZero ? `时限“${text}”为零，没有人能做到：请核对` : `时限“${text}”超过一年：请核对数值和单位`,
    en: ({ text, isZero }) =>
      isZero
        ? `The limit "${text}" is zero, which nobody can keep: check it`
        : `The limit "${text}" is longer than a year: check the number and its unit`,
  },
  'sla/no-calendar': {
    'zh-CN': ({ text, unit }) =>
      `“${text}”按${unit === 'wd' ? '工作日' : '工作小时'}计，却没有日历：请在时限、标准或 yardstick.yaml 中写 calendar`,
    en: ({ text, unit }) =>
      `"${text}" counts working ${unit === 'wd' ? 'days' : 'hours'} by no calendar: write calendar in the limit, the standard or yardstick.yaml`,
  },
  'sla/unused-calendar': {
    'zh-CN': ({ text, calendar }) =>
      `时限 ${text} 按自然时计，夜间和节假日照算，日历“${calendar}”不起作用：要按工作时间计，请写 bh 或 wd，否则去掉 calendar`,
    en: ({ text, calendar }) =>
      `The limit ${text} runs on the clock, nights and holidays too, and the calendar "${calendar}" has no effect: write bh or wd to count working time, or drop calendar`,
  },
  'sla/unit-mixed': {
    'zh-CN': facts => {
      const { what, text, other } = facts;
      if (what === 'prose') {
        return `这里说“${text}”，而 ${facts.limit} 的 ${other} 按自然时计，夜间和节假日照算：要按工作时间计，请把时限写成 bh 或 wd，或加 when: {during: 日历}；否则改这里的说法`;
      }
      const both = `“${facts.working}”的 ${text} 按工作时间计，“${facts.clock}”的 ${other} 按自然时计，夜间和节假日照算`;
      if (what === 'same') return `${both}：看起来一样长，隔一个周末就差几天。请用同一种单位`;
      if (what === 'order') return `${both}：周五下班前来的，本应先到期的反而后到期。请用同一种单位`;
      return `${both}：一张表里有两种计时，容易算错。请核对，能统一就统一`;
    },
    en: facts => {
      const { what, text, other } = facts;
      if (what === 'prose') {
        return `This says "${text}", and ${facts.limit} has ${other} on the clock, nights and holidays too: write bh or wd there to count working time, add when: {during: CALENDAR}, or change the words`;
      }
      const both = `${text} for "${facts.working}" counts working time, ${other} for "${facts.clock}" runs on the clock, nights and holidays too`;
      if (what === 'same')
        return `${both}: they look alike and are days apart over a weekend, so use one unit`;
      if (what === 'order')
        return `${both}: late on a Friday, what should be due first is due last, so use one unit`;
      return `${both}: two clocks in one table are easily confused; check, and use one where you can`;
    },
  },
  'sla/calendar': {
    'zh-CN': facts =>
      facts.by === 'during'
        ? `这条时限只管“${facts.hours}”时间内来的，${facts.text} 却按自然时计：临下班来的，到期时还没有上班（最长连续 ${hours(facts.closed_h)} 小时无人）。要按服务时间计请写 bh；有人值守可不改`
        : `条款 ${facts.clause} 写的服务时间是 ${facts.hours}，时限 ${facts.text} 却不分昼夜：其余时间来的，到期时没有人。请加 when: {during: 日历}，或改用 bh，或写明由谁值守`,
    en: facts =>
      facts.by === 'during'
        ? `This is for what comes in during "${facts.hours}", but ${facts.text} runs on the clock: what comes in last is due before service begins again (up to ${hours(facts.closed_h)} hours without any). Write bh to count hours of service, or leave it if somebody is on duty`
        : `Clause ${facts.clause} gives ${facts.hours} as hours of service, but ${facts.text} runs day and night: what comes in at other times is due with nobody there. Add when: {during: CALENDAR}, write bh, or say who is on duty`,
  },
  'sla/kpi-looser': {
    'zh-CN': ({ target, limit, within }) =>
      `指标目标“${target}”比时限 ${limit} 的 ${within} 宽：指标达标仍会违约，请收紧目标，或核对时限`,
    en: ({ target, limit, within }) =>
      `The target "${target}" is looser than the limit ${limit}, ${within}: it can be met while the limit is broken, so tighten it, or check the limit`,
  },
  'sla/conflicting': {
    'zh-CN': ({ text, other, otherText, file, line, isOwn }) =>
      isOwn
        ? `同一件事在 ${other} 中的时限是 ${otherText}（第 ${line} 行），这里是 ${text}，两者都算数，长的不起作用：请删去一个，或合成一张时限表（table），由条件最多的一行决定`
        : `同一件事在 ${other} 中的时限是 ${otherText}（${file} 第 ${line} 行），这里是 ${text}，范围和有效期重叠：请统一，或用 extends 说明细化关系`,
    en: ({ text, other, otherText, file, line, isOwn }) =>
      isOwn
        ? `${other} allows ${otherText} for the same thing (line ${line}) and this ${text}; both count, so the longer has no effect: drop one, or make them rows of one table, where the row with most conditions wins`
        : `${other} allows ${otherText} for the same thing (${file}, line ${line}) and this ${text}, for overlapping scope and dates: agree on one, or say by extends that this refines it`,
  },
  'sla/internal-external': {
    'zh-CN': ({ text, limit, within }) =>
      `内部时限 ${text} 不比它支撑的 ${limit}（${within}）短：内部按时，对客户仍可能超时。请缩短内部时限，或核对对客户的时限`,
    en: ({ text, limit, within }) =>
      `The internal limit ${text} is not shorter than ${limit} (${within}), which it supports: it can be kept while the promise to the customer is broken; shorten it, or check the promise`,
  },
  'sla/escalation-after-breach': {
    'zh-CN': ({ after, to, limit, within }) =>
      `${after} 后才升级给“${to}”，而 ${limit} 的时限是 ${within}：升级时已经超时，请提前`,
    en: ({ after, to, limit, within }) =>
      `Escalation to "${to}" comes after ${after}, and ${limit} has to be kept within ${within}: by then it is late, so escalate earlier`,
  },
  'sla/gap': {
    'zh-CN': ({ limits, cases, count }) =>
      `时限表 ${limits.join('、')} 有 ${count} 种情况没有对应的行：${cases.join('、')}${count > cases.length ? '……' : ''}。没有行就没有时限，请补上`,
    en: ({ limits, cases, count }) =>
      `The table of ${limits.join(' and ')} has no row for ${count} case${count === 1 ? '' : 's'}: ${cases.join(', ')}${count > cases.length ? ' …' : ''}. Without a row there is no limit: add what is missing`,
  },
  'sla/tie': {
    'zh-CN': ({ rows, one }) =>
      `第 ${rows[0]} 行和第 ${rows[1]} 行都适用于“${one}”，条件一样多，分不出先后：请给其中一行加条件`,
    en: ({ rows, one }) =>
      `Rows ${rows[0]} and ${rows[1]} both fit "${one}" with as many conditions, so neither wins: add a condition to one`,
  },
  'sla/duplicate-row': {
    'zh-CN': ({ row, earlier, within }) => `第 ${row} 行的条件与第 ${earlier} 行（${within}）相同：只留一行`,
    en: ({ row, earlier, within }) =>
      `Row ${row} has the conditions of row ${earlier} (${within}): keep one of them`,
  },
  'sla/priority-inversion': inversion,
  'sla/tier-inversion': inversion,
  'sla/equal-tiers': {
    'zh-CN': ({ names, text }) =>
      `${names.map(name => `“${name}”`).join('、')}的时限都是 ${text}：分级没有区别，请核对`,
    en: ({ names, text }) =>
      `${names.map(name => `"${name}"`).join(', ')} all have ${text}: the grades make no difference, so check them`,
  },
};
