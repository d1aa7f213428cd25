import type { Vendor } from '../vendor.ts';

const phone = { channel: '电话' };
const headerless = {
  'zh-CN': '系统写出的文件没有表头：请先加上一行列名。',
  en: 'The system writes no header: put a line with the names of the columns on top.',
};

/** Telephone exchanges and their logs. */
export const exchanges: readonly Vendor[] = [
  {
    id: 'twilio-calls',
    title: { 'zh-CN': 'Twilio 通话', en: 'Twilio calls' },
    record: 'contact',
    marks: ['parent_call_sid', 'phone_number_sid', 'answered_by'],
    key: ['sid'],
    timezone: 'UTC',
    columns: {
      contact_id: 'sid',
      created: { from: 'start_time' },
      answered: {
        from: 'status',
        true: ['completed', 'in-progress'],
        false: ['busy', 'no-answer', 'canceled', 'failed', 'queued', 'ringing'],
      },
      closed: { from: 'end_time' },
      wait: { from: 'queue_time', unit: 'ms' },
      talk: { from: 'duration', unit: 's' },
      status: 'status',
      direction: 'direction',
      parent: 'parent_call_sid',
      customer_id: { from: 'from', private: 'pseudonym' },
    },
    set: phone,
    terminal: ['completed', 'busy', 'no-answer', 'canceled', 'failed'],
    doubts: [
      {
        'zh-CN': '子通话以 parent_call_sid 指向主通话，也各有一行。completed 也可能只由语音菜单接听。',
        en: 'Child legs have rows of their own and point to parent_call_sid. completed may mean that only the menu answered.',
      },
    ],
  },
  {
    id: 'asterisk-cdr',
    title: { 'zh-CN': 'Asterisk 话单', en: 'Asterisk call records' },
    record: 'contact',
    marks: ['dcontext', 'billsec', 'amaflags'],
    key: ['uniqueid'],
    columns: {
      contact_id: 'uniqueid',
      created: { from: 'start' },
      answered: { from: 'answer' },
      closed: { from: 'end' },
      talk: { from: 'billsec', unit: 's' },
      status: 'disposition',
      queue: 'dst',
      customer_id: { from: 'src', private: 'pseudonym' },
      'x-duration': { from: 'duration', type: 'duration', unit: 's' },
    },
    set: phone,
    terminal: ['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED', 'CONGESTION'],
    doubts: [headerless],
  },
  {
    id: 'asterisk-queue-log',
    title: { 'zh-CN': 'Asterisk 队列日志', en: 'Asterisk queue log' },
    record: 'event',
    marks: ['epoch', 'data1', 'data5'],
    key: ['epoch', 'callid', 'event', 'agent'],
    columns: {
      contact_id: 'callid',
      at: { from: 'epoch', format: 'epoch_s' },
      event: 'event',
      queue: 'queue',
      agent: { from: 'agent', missing: ['NONE'] },
      'x-data1': 'data1',
      'x-data2': 'data2',
      'x-data3': 'data3',
    },
    doubts: [
      headerless,
      {
        'zh-CN': 'CONNECT 的 data1 是等待秒数，ABANDON 的 data3 是等待秒数；有的来电没有结束事件。',
        en: 'data1 of CONNECT and data3 of ABANDON are the seconds waited; some calls lack a final event.',
      },
    ],
  },
  {
    id: '3cx-calls',
    title: { 'zh-CN': '3CX 话单', en: '3CX call records' },
    record: 'contact',
    marks: ['historyid', 'time-answered', 'missed-queue-calls'],
    key: ['historyid'],
    columns: {
      contact_id: 'callid',
      created: { from: 'time-start' },
      answered: { from: 'time-answered' },
      closed: { from: 'time-end' },
      'x-duration': { from: 'duration', type: 'duration' },
      hung_up_by: 'reason-terminated',
      queue: 'to-dn',
      agent: 'final-dn',
      customer_id: { from: 'from-no', private: 'pseudonym' },
      direction: 'from-type',
    },
    set: phone,
    doubts: [headerless],
  },
];
