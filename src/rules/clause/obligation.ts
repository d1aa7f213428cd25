import { isBinding, isEmbedded, modalsOf, wholeText } from './binding.ts';
import type { Mark } from './clause-rule.ts';
import type { Modal } from './modal.ts';
import type { Prose } from './prose.ts';
import { customer } from './roles.ts';

/** 并 that joins two doings, as in 登记并回复; 合并 并行 并未 join nothing. */
const and =
  '(?<![合一兼吞]|形式|方式)并(?![非不未无没列存购联入轨网排肩举案线重用]|行(?![使驶])|处(?!理)|发(?![放送布起出给还现展往])|且)(?=\\s*[一-鿿□])';
const tell =
  '(?:向|将|对)?(?:告知|说明|登记|核实|回访|提交|联系|通知|提供|反馈|上报|填写|确认|致歉|道歉|询问|跟进|发送|上传|归档|复述|解释|安抚|回复|答复)';
/** What these name as well, such as a reply by email, they ask for only before what it is done to. */
const named = 'email|contact|post|file|document|report|review|call|reply|return';
const whom = 'an?|the|their|them|it|its|him|her|all|any|each|every|customers?|callers?';
const deeds =
  'publish|send|notify|tell|inform|confirm|verify|close|escalate|provide|submit|attach|register|assign|forward|explain|apologise|apologize|hand|keep|upload|give|ask|arrange|respond|follow|complete|read|record|log|update|check|transfer|issue|offer|refund|sign|schedule|store';
const joint = new RegExp(
  [
    '并且',
    '[，；]\\s*同时(?![段间在接服])',
    '[，；]\\s*且(?![行发列非不未案存购联入轨处网])',
    and,
    '[，；]\\s*(?:随后|然后|接着|最后|之后|此后|此外|另外|还(?![未没])|再(?![次度三者]))(?=[一-鿿])',
    `以及(?=每[日天周月季年]|${tell})`,
    // 在工作日以及在节假日 is one occasion.
    '以及(?<![在于][^，。；：后内前时]{1,14}[后内前时]?以及)(?=在(?!线)|于)',
    '(?<=每[^，。；、]{2,20})，每(?=\\s*[一-鿿])',
    '\\balso\\b',
    `\\band (?:then )?(?:(?:${deeds}) (?:${whom}|to|with|in|on)|(?:${named}) (?:${whom}))\\b`,
  ].join('|'),
  'gu',
);
const ofCustomer = new RegExp(`^[^，。；：]{1,14}的${customer}`);
/** 在核实身份并取得同意后, 以电话并短信的方式, 对投诉并要求退款的客户: what both tell is one thing. */
const isOccasion = (before: string, after: string): boolean =>
  (/(?:在|于|自|经|待|当|如|若|对|凡|(?<!原)因|接到|收到|为)[^，。；：内]{0,24}$/.test(before) &&
    /^[^，。；：]{1,20}?(?:后|时(?![间限长段])|前|的(?![时期]|办法))/.test(after)) ||
  (/(?:以(?![内上下前后及])|用(?!户)|通过|采取)[^，。；：]{1,24}$/.test(before) &&
    /^[^，。；：]{1,14}的(?:方式|形式|方法|途径)/.test(after)) ||
  ofCustomer.test(after);
/** What a piece after a comma begins with that is a doing of its own: ，打印回执；，3 日内答复；，将回执交给客户. */
const verb =
  '登记|核[对实验]|查[验看]|检[查测]|填写|录入|记录|上[报传]|报[送告]|提交|递交|移交|转[交派接办]|通知|告知|联系|致电|回访|回[复电]|答复|反馈|发[送放布出]|派[发单送]|归档|打印|拍[照摄]|张贴|公[示布]|关闭|收取|退[还款]|返还|开具|出具|安[排抚]|清[理点扫]|更[新换]|说明|解释|致歉|道歉|签[字收署]|盖章|留存|备份|扫描|交付|当面|疏散|引导|陪同|协助|提[醒示供]|测量|佩戴|复述|询问|处[理置]|完成|办[理结]|请(?!求|假|示)|恢复|支付|撤|冻结';
const ahead = '(?:当[面场日]|逐[一项条]|现场|另行|亲自|统一|主动|及时|立即|尽快|同步|书面|电话|免费)?';
const noun =
  '(?!(?:时限|时间|结果|内容|方式|情况|[人率表后时员]|单(?!位)|期限|标准|范围|流程|原因|项目|要求|质量|过程|渠道|部门|记录|费用|进度|意见|信息|编号|日期|(?<!核[对实验]|查[验看]|登记|填写|录入|告知|询问|复述)(?:电话|地址|号码|姓名|账号|金额|名称|单号))[^，。；]{0,4}(?:$|[为是由应可须包不以]))';
const doing = new RegExp(
  `^(?:${ahead}(?:${verb})${noun}|[将把][^，。；]{1,16}?(?:${verb}|[放存交送转装贴写])|(?:在|于|自)?[^，。；]{0,8}\\d[^，。；]{0,6}[内前](?=[一-鿿]))`,
  'u',
);
/** What may be a doing beside one that is known: ，宣讲注意事项. */
const plain =
  /^(?!确保|保证|保障|避免|防止|做到|直[至到]|包括|其中|例如|比如|尤其|特别|[以使让不如若当除但且并或为即从对凡无有是因由按根自在于经每未非各该其])[一-鿿]{4,16}$/u;
/** A call and what is said in it are one doing. */
const contacts = /联系|致电|电话|短信|书面|回访|通知|沟通|来电|邮件/;
const says = /^(?:告知|说明|询问|解释|致歉|道歉|提醒|提示|核[实对]|答复|反馈|请|安抚)/;
/** When something holds, and what it is to be like. */
const aside = /(?:[后时前起的中内]|期间|情况下|之日|过程)$/;

/** Where the second of the pieces between commas that are doings like the first begins: three in a row are a list. */
function series(
  text: string,
  from: number,
): { readonly start: number; readonly word: string; readonly count: number } | undefined {
  const sentence = /^[^。；：\n]*/.exec(text.slice(from))?.[0] ?? '';
  const [first = '', ...others] = sentence.split('，', most);
  if (others.length < 2 || first.length < 3 || aside.test(first)) return undefined;
  let at = from + first.length + 1;
  const more = others.flatMap((piece, index) => {
    const start = at;
    at += piece.length + 1;
    const isTalk = contacts.test(others[index - 1] ?? first) && says.test(piece);
    const isDoing = doing.test(piece);
    if ((!isDoing && !plain.test(piece)) || aside.test(piece) || isTalk) return [];
    return [{ start, word: piece, isDoing }];
  });
  const [second] = more;
  return second && more.length > 1 && more.some(({ isDoing }) => isDoing)
    ? { ...second, count: more.length + 1 }
    : undefined;
}

const longest = 80;
/** A hostile text has more than anybody reads. */
const most = 20;

/** ……；改约的，应…… says what the same duty is in another case. */
const isException = ({ text }: Prose, { start }: Modal) =>
  /[；。\n][^，。；\n]{1,30}的，[^，。；\n]{0,20}$/u.test(text.slice(Math.max(0, start - 60), start));

/** 须经考核后方可上岗 asks for one thing. */
const isSecondHalf = ({ text }: Prose, { word, start }: Modal) =>
  word.startsWith('方') && /[应须需][^，。；\n]{1,30}$/u.test(text.slice(Math.max(0, start - 32), start));

/** What makes one clause ask for several things. */
export function obligations(prose: Prose): Mark<'clause/multi-obligation'>[] {
  if (!isBinding(prose)) return [];
  const { text, isChinese } = prose;
  const modals = modalsOf(prose).filter(
    modal =>
      modal.strength !== 'may' &&
      ![isEmbedded, isException, isSecondHalf].some(isNone => isNone(prose, modal)),
  );
  const [, second] = modals;
  if (second) {
    const { start, end, word } = second;
    return [{ start, end, facts: { reason: 'modals', word, count: modals.length } }];
  }
  const join = [...text.matchAll(joint)]
    .slice(0, most)
    .find(
      ({ 0: { length }, index }) =>
        !isOccasion(
          text.slice(Math.max(0, index - 40), index),
          text.slice(index + length, index + length + 40),
        ),
    );
  if (join) {
    const word = join[0].replace(/^[，；]\s*/, '');
    const end = join.index + join[0].length;
    return [{ start: end - word.length, end, facts: { reason: 'conjunction', word, count: 2 } }];
  }
  const more = modals[0] && text.includes('，') ? series(text, modals[0].end) : undefined;
  if (more) {
    const { start, word, count } = more;
    return [{ start, end: start + word.length, facts: { reason: 'series', word, count } }];
  }
  const count = text.replace(/[□\s]/g, '').length;
  if (!isChinese || count <= longest) return [];
  return [{ ...wholeText(prose), facts: { reason: 'length', word: '', count } }];
}
