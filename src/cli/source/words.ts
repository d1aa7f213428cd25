import type { Locale } from '../../text/locale.ts';

interface Words {
  readonly choose: (field: string, about: string) => string;
  readonly option: (number: number, label: string) => string;
  readonly answer: (count: number) => string;
  readonly timezone: (standard: string) => string;
  readonly noSuchZone: (zone: string) => string;
  readonly saved: (file: string) => string;
}

/** What `source draft` asks and says on a terminal. */
export const words: { readonly [L in Locale]: Words } = {
  'zh-CN': {
    choose: (field, about) => `${field}：${about}\n`,
    option: (number, label) => `  ${number}) ${label}\n`,
    answer: count => `选哪一种（1–${count}）[1]：`,
    timezone: standard => `文件中的时间属于哪个时区 [${standard}]：`,
    noSuchZone: zone => `没有时区“${zone}”，可写 Asia/Shanghai、UTC 这样的名字。\n`,
    saved: file => `已写入 ${file}。请核对其中的“待确认”，再试：yardstick ingest --dry-run 文件\n`,
  },
  en: {
    choose: (field, about) => `${field}: ${about}\n`,
    option: (number, label) => `  ${number}) ${label}\n`,
    answer: count => `Which one (1–${count}) [1]: `,
    timezone: standard => `Time zone of the times in the file [${standard}]: `,
    noSuchZone: zone =>
      `There is no time zone "${zone}"; names look like Asia/Shanghai, Europe/London, UTC.\n`,
    saved: file =>
      `Wrote ${file}. Check what it says "To confirm", then try: yardstick ingest --dry-run FILE\n`,
  },
};
