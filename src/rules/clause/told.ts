import { customer } from './roles.ts';

const telling = `(?:告知|告诉|提醒|提示|叮嘱|通知|建议|询问|确认)(?:${customer}|办事人)|向${customer}[^，。；]{0,6}?(?:说明|介绍|解释|讲解|提示|宣传|询问|告知)`;
/** What follows 并 or 后 is the staff's again, and 会 and 将 promise. */
const matter = '(?:(?!并(?!非)|且|(?<!售)后(?!续|台)|会(?!员)|将|我[们司])[^，。；：\\n])';
const told = new RegExp(`(?:${telling})${matter}{0,30}$`);

/** Whether a word stands in what customers are told; there it binds the staff to no more than to tell it. */
export const isTold = (text: string, start: number): boolean =>
  told.test(text.slice(Math.max(0, start - 60), start));
