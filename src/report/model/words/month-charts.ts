import type { Locale } from '../../../text/locale.ts';

interface MonthChartWords {
  readonly outcomes: string;
  readonly outcomesAlt: (parts: readonly string[]) => string;
  readonly counts: (title: string, met: string, missed: string) => string;
  readonly control: (title: string, months: number) => string;
  readonly controlAlt: (title: string, centre: string, beyond: readonly string[]) => string;
  readonly signals: (title: string, months: readonly string[]) => string;
  readonly noSignal: (title: string) => string;
  readonly volume: string;
  readonly heat: (total: string) => string;
  readonly heatAlt: (total: string, weekday: string, hour: number, count: string) => string;
  readonly causes: (total: string) => string;
  readonly causesAlt: (parts: readonly string[]) => string;
  readonly cause: (title: string, count: number) => string;
  readonly noCause: string;
  readonly otherCauses: string;
  readonly weekdays: readonly string[];
}

export const monthChartWords: { readonly [L in Locale]: MonthChartWords } = {
  'zh-CN': {
    outcomes: '各指标本月记录的构成（条）',
    outcomesAlt: parts => `各指标本月记录的构成：${parts.join('；')}。`,
    counts: (title, met, missed) => `${title}达标 ${met}、未达标 ${missed}`,
    control: (title, months) => `${title}控制图，近 ${months} 个月`,
    controlAlt: (title, centre, beyond) =>
      `${title}控制图：中心线 ${centre}；${beyond.length > 0 ? `超出控制限的月份：${beyond.join('、')}` : '没有月份超出控制限'}。`,
    signals: (title, months) => `${title}：${months.join('、')}有判异信号，应查明原因。`,
    noSignal: title => `${title}：没有判异信号，月际差别在随机波动之内。`,
    volume: '来量与投诉原因',
    heat: total => `本月服务记录按星期和时段的分布（共 ${total} 条）`,
    heatAlt: (total, weekday, hour, count) =>
      `本月服务记录共 ${total} 条，最多的是${weekday} ${hour} 时，${count} 条。`,
    causes: total => `本月投诉的原因（共 ${total} 件，折线为累计占比）`,
    causesAlt: parts => `本月投诉的原因：${parts.join('，')}。`,
    cause: (title, count) => `${title} ${count} 件`,
    noCause: '未填原因',
    otherCauses: '其他',
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  },
  en: {
    outcomes: "What each KPI's records of the month come to",
    outcomesAlt: parts => `What each KPI's records of the month come to: ${parts.join('; ')}.`,
    counts: (title, met, missed) => `${title}: ${met} met, ${missed} missed`,
    control: (title, months) => `Control chart of ${title}, last ${months} months`,
    controlAlt: (title, centre, beyond) =>
      `Control chart of ${title}: centre ${centre}; ${beyond.length > 0 ? `beyond a limit: ${beyond.join(', ')}` : 'no month beyond a limit'}.`,
    signals: (title, months) => `${title}: ${months.join(', ')} signal a cause to look for.`,
    noSignal: title => `${title}: no signal; the months differ no more than chance makes them.`,
    volume: 'Volume and causes of complaints',
    heat: total => `Contacts of the month by weekday and hour (${total} in all)`,
    heatAlt: (total, weekday, hour, count) =>
      `${total} contacts in the month; most of them, ${count}, on ${weekday} at ${hour}.`,
    causes: total => `Causes of the month's complaints (${total} in all; line: cumulative share)`,
    causesAlt: parts => `Causes of the month's complaints: ${parts.join(', ')}.`,
    cause: (title, count) => `${title} ${count}`,
    noCause: 'no cause given',
    otherCauses: 'others',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
};
