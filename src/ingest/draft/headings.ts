const ownWords =
  /^(?:ticket|call|case|issue|incident|conversation|chat|request|complaint|survey|sys|custom field|avg|average|mean|total|customer)\s+/;
const unitWords = /\s+(?:in )?(?:secs?|seconds?|mins?|minutes?|hrs?|hours?|ms|milliseconds?|s|y n)$/;

/** A heading as it is compared: lower case, words apart, without units. */
function words(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(unitWords, '');
}

/** How surely a heading is one of the names: 0 for not at all, and more for a name further ahead. */
export function likeness(heading: string, names: readonly string[]): number {
  const whole = words(heading);
  const core = whole.replace(ownWords, '');
  const scores = names.map((name, index) => {
    const rank = 1 - index / (names.length + 1);
    if (name === whole) return 3 + rank;
    if (name === core) return 2 + rank;
    return /\p{Script=Han}/u.test(name) && whole.replaceAll(' ', '').includes(name) ? 1 + rank : 0;
  });
  return Math.max(0, ...scores);
}

/** The unit that a heading gives for its numbers. */
export function unitIn(heading: string): 'ms' | 's' | 'min' | 'h' | undefined {
  const text = heading.normalize('NFKC').toLowerCase();
  if (/毫秒|milliseconds?|\bms\b|_ms\b/.test(text)) return 'ms';
  if (/分钟|\b(?:in )?min(?:ute)?s?\b|_min(?:ute)?s?\b|\(分\)/.test(text)) return 'min';
  if (/小时|\bh(?:ou)?rs?\b|_h(?:ou)?rs?\b|\(h\)/.test(text)) return 'h';
  return /秒|\bsec(?:ond)?s?\b|_sec(?:ond)?s?\b|_s\b|\(s\)/.test(text) ? 's' : undefined;
}

/** A number under which a customer calls: it tells customers apart, but is not to be stored. */
export function isCallerNumber(heading: string): boolean {
  const text = words(heading);
  return (
    /^(?:customer |caller |from |contact )?(?:phone|mobile|telephone|phone number|mobile number|ani|caller)$/.test(
      text,
    ) || /主叫|来电号码|客户号码|客户电话|联系电话|手机号/.test(text)
  );
}

/** Columns that hold who a customer is, or what was said; they are never proposed. */
export function isPersonal(heading: string): boolean {
  const text = words(heading);
  return (
    /\b(?:name|e ?mail|phone|mobile|address|body|description|comment|comments|text|remark|subject|feedback|ani|dnis|caller)\b/.test(
      text,
    ) ||
    /姓名|电话|手机|邮箱|身份证|地址|主叫|被叫|来电号码|客户名|备注|描述|内容|留言|情况说明|银行卡/.test(text)
  );
}
