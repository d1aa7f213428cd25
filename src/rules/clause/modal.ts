import type { Clause } from '../../document/documents.generated.ts';
import { role } from './roles.ts';

/** How strongly a modal verb binds; see GB/T 1.1-2020, annex C, and ISO/IEC Directives, part 2, clause 7. */
export type Strength = Exclude<Clause['level'], 'principle'>;

export interface Modal {
  readonly strength: Strength;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The verb that the standard has for it, where the word is one that the standard tells to avoid. */
  readonly proper: '应' | '不应' | undefined;
}

/** The 应 of 响应 相应 适应 应急 应答 应用 … is no modal verb; that of 应收集 应变更 应征求 is. */
const ought = new RegExp(
  [
    '(?=应)(?<![响相适供呼顺])(?<!(?<![召收退撤驳挽])回)(?<!(?<![核查比校面])对)(?<!(?<![时有成])效)(?<!(?<![回应解])答)(?<!反)',
    '应(?:当|该)?',
    '(?![急届聘激试税诉付景门募声])',
    '(?!用(?!普通话|爱心|真[心情诚]|诚|心|情|微笑|热情|耐心|优质|行动|实际|礼貌|文明|敬语|标准|规范|统一|双手|简|通俗|日常|书面|客户|中文|英文|方言|电话|短信|邮件|其|本|同一|户|于))',
    '(?!答(?!复|应))(?!收(?![集到取听回])|[收](?:回?款|账))(?!变(?!更|动))(?!邀(?!请))(?!允(?!许))(?!承(?![担诺接]))(?!征(?![求得询集]))',
    '(?!对(?:突发|各[类种]|复杂|疑难|异议|危机|紧急|高峰|话术|措施|策略|方案|能力|风险|挑战|自如|得当|机制|预案))',
    '(?!有(?:的|尽)|知应会|运而|接不暇)',
    '(?!(?:客户|用户|顾客|对方|其|市民)(?:的)?(?:要求|请求|需求|邀请|申请))',
    '(?!约(?:而|到|前))',
  ].join(''),
).source;

/** 要 and 需要 after one of these bind. */
const staff = `(?:${role}|员工|我们)`;

/** 坐席应用真心换取 asks; 系统应用日志 does not. */
const person = '(?:[员师席者]|人员|客服|员工)';

interface Form {
  readonly strength: Strength;
  readonly pattern: string;
  readonly proper?: '应' | '不应';
}

const forms: readonly Form[] = [
  {
    strength: 'must',
    pattern: `${ought}|应(?=用(?!于|程序|系统|软件|商店|场景|平台|层|端|市场|到))(?<=${person}应)`,
  },
  { strength: 'must', pattern: '只准许|不应(?:当|该)?(?![急答])' },
  {
    strength: 'must',
    pattern:
      '不得不(?<!(?:时|而|会|就|使|让|将|只好|因此|当|若|如|因)不得不)|不得(?!不(?!到)|已|了)|禁止(?!用语|语|行为|词|事项|性|令)|严禁|不准(?!确|时)|不许(?!可)|不允许|切勿|切忌',
  },
  { strength: 'must', pattern: '方(?<=[后，、能内前时才过]方)(?:可|能)(?!以)' },
  { strength: 'must', pattern: '必须|务必', proper: '应' },
  {
    strength: 'must',
    pattern:
      '不可(?<!非不可)(?!抗|避|预|逆|控|或缺|缺|分割|分|能|靠|用|行|读|见|知|撤|恢复|转让|信|视|[一-鿿]{1,2}(?:的|性))',
    proper: '不应',
  },
  {
    strength: 'must',
    pattern: `不能(?!不|没|够|正常|按[时期]|确定|解[决答]|判断|当场|立即|及时|满足|识别|理解|答复|确认|完成|办理|处理|提供|到)(?<=${staff}[均都也]?不能)(?![一-鿿]{0,20}[的时])`,
    proper: '不应',
  },
  {
    strength: 'may',
    pattern:
      '不必(?!要)|无须|无需|不需(?!求)要?|(?<!不|经|征得|客户|未获|条件|人手|时间|情况)允许(?![的时，。])|(?<![不未])准许',
  },
  {
    strength: 'must',
    pattern: '不要(?<![只需必主重次紧摘概纪简若如将想]不要)(?!求|紧|说)',
    proper: '不应',
  },
  {
    strength: 'must',
    pattern: '务须|(?<![必无胡务])须(?!知)|必得(?=[一-鿿])|必需(?=在|将|把|先|按|于|向|对)|切记',
    proper: '应',
  },
  {
    strength: 'must',
    pattern: `得(?=在|于|给|把|将|先|按|向|对|跟|去|为|每|让|提前|自己|亲自|\\d(?![\\d.]*\\s*分(?!钟)))(?<=${staff}[均都也还]?得)`,
    proper: '应',
  },
  {
    strength: 'must',
    pattern: `(?:需要(?![一-鿿]{1,10}[时的]，?[^，。；]{0,8}[应宜可须])(?<=${staff}[均都还也]?需要)|要(?![求点素约件领旨害闻紧])(?<=${staff}(?:[均都还也]|一[定律])?要))|(?<![只需必主重次紧摘概纪简若如将想首])要(?=高度|认真|切实|加强|做到|做好|严格|密切|积极|主动|耐心|热情|及时|在|按|先|将|把|对|向|为|保持|使用|坚持|注意|尽快|尽量|立即|妥善)|(?<![必无所急按刚供内如若确特业因不军户在对有])需(?![求要方量])`,
    proper: '应',
  },
  { strength: 'should', pattern: '不宜|(?<![适便事相时权合失制])宜(?![昌宾家居春人兴])' },
  {
    strength: 'should',
    pattern: `(?=[不建])(?<![提的出进化见理改户诉、与和或条合性议项类收集采纳])(?:不)?建议(?!批评|举报|投诉|意见|事项)(?![书箱类单者表的及和或与、，。；》）)”收处反采奖]|$)|推荐(?=使用|采用|优先|每|在|于|将|由)(?<=${staff}推荐)|最好(?=在|于|将|把|先|提前|能|使用|采用|以|向|由|对|当)(?<![不是]最好)`,
  },
  {
    strength: 'may',
    pattern:
      '(?<![不])可以|(?<![认许不尚方即亦未无能宁])可(?!能|靠|以|行性|行的|见|疑|控|视|观|喜|爱|惜|知|谓|乐|口|逆|信(?!函)|用(?:性|率|的|时间|额度|余额|资源|状态|坐席)|追溯|验证性|操作性|执行性|量化|衡量|持续|读性|选项|接受的|观察|理解性)',
  },
];

/** Every form begins with one of these; to try only those that begin so is many times faster. */
const initials = '应须宜可要需不必方务切无禁严允准只建推最得';
const initial = new RegExp(`[${initials}]`, 'g');
const begun = new Map(
  [...initials].map(sign => {
    const fitting = forms.filter(({ pattern }) => pattern.includes(sign));
    const pattern = fitting.map(form => `(${form.pattern})`).join('|');
    return [sign, { fitting, pattern: new RegExp(`(?=${sign})(?:${pattern})`, 'uy') }] as const;
  }),
);

const english: readonly (readonly [Strength, RegExp])[] = [
  ['must', /\b(?:must|shall|(?:is|are) required to|ha(?:s|ve) to|needs? to)\b(?: not\b)?/gi],
  [
    'should',
    /\b(?:should|ought to|(?:is|are) (?:strongly )?(?:recommended|encouraged|advised))\b(?: not\b)?/gi,
  ],
  ['may', /\b(?:may|can|(?:is|are) (?:allowed|permitted) to|need not)\b(?! not\b)/gi],
];

const latin = /[a-z]{3}/i;

/** More than any clause has; a hostile one would take long. */
const most = 100;

function modalAt(text: string, index: number): Modal | undefined {
  const { fitting, pattern } = begun.get(text.charAt(index)) ?? {};
  if (!fitting || !pattern) return undefined;
  pattern.lastIndex = index;
  const [word, ...groups] = pattern.exec(text) ?? [];
  const form = fitting[groups.findIndex(group => group !== undefined)];
  if (word === undefined || !form) return undefined;
  return { strength: form.strength, word, start: index, end: index + word.length, proper: form.proper };
}

/** The modal verbs of a text, in order. */
export function modalsIn(text: string): Modal[] {
  const found: Modal[] = [];
  for (const { index } of text.matchAll(initial)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const modal = modalAt(text, index);
    if (modal) found.push(modal);
    if (found.length === most) break;
  }
  if (!latin.test(text)) return found;
  for (const [strength, pattern] of english) {
    for (const { 0: word, index } of [...text.matchAll(pattern)].slice(0, most)) {
      found.push({ strength, word, start: index, end: index + word.length, proper: undefined });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}
