import type { MetricId } from '../catalogue/metrics.ts';
import type { Bilingual } from '../text/locale.ts';

/** What a law or standard asks at least; only what was confirmed at its source. */
export interface Floor {
  /** How documents name the source, in any spacing. */
  readonly source: RegExp;
  readonly name: string;
  readonly about: Bilingual;
  /** The KPIs that it is about, with the target that they may not fall below. */
  readonly metrics?: readonly MetricId[];
  readonly target?: string;
  /** The time limits that it is about, by their stopping instants, with the longest one. */
  readonly stops?: readonly string[];
  readonly within?: string;
  /** The same for limits that tell no cases apart but by what the scope is made of. */
  readonly plain?: string;
  /** Values of `channel` or `stage` that it is about; nothing said is all. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

const hotline = /GB\/?T?\s*33358/i;
const banking = /银行业保险业消费投诉处理管理办法/;

/** Sources: GB/T 33358-2016 政府热线服务规范; 银行业保险业消费投诉处理管理办法 (2020). */
export const floors: readonly Floor[] = [
  {
    source: hotline,
    name: 'GB/T 33358-2016',
    about: { 'zh-CN': '接通率不低于 95%', en: 'an answer rate of at least 95 %' },
    metrics: ['answer_rate'],
    target: '≥95%',
    where: { channel: ['电话'] },
  },
  {
    source: hotline,
    name: 'GB/T 33358-2016',
    about: { 'zh-CN': '15 秒内接听', en: 'calls answered within 15 seconds' },
    metrics: ['wait_time', 'asa'],
    target: '≤15s',
    stops: ['answered'],
    within: '15s',
    where: { channel: ['电话'] },
  },
  {
    source: hotline,
    name: 'GB/T 33358-2016',
    about: { 'zh-CN': '短信等其他渠道 3 分钟内响应', en: 'a response within 3 minutes on other channels' },
    stops: ['first_reply'],
    within: '3min',
    where: { channel: ['在线', 'APP', '微信', '社交媒体', '短信'] },
  },
  {
    source: banking,
    name: '银行业保险业消费投诉处理管理办法',
    about: {
      'zh-CN': '投诉 15 日内处理，情况复杂的 30 日，特别复杂的再延长 30 日',
      en: 'complaints handled within 15 days, complex ones within 30, exceptional ones within 30 more',
    },
    stops: ['resolved', 'closed', 'result_notified'],
    within: '60cd',
    plain: '15cd',
    where: { stage: ['投诉'] },
  },
];
