import type { ClauseFacts } from '../../diagnostic/sentences/clause.ts';
import type { Bilingual } from '../../text/locale.ts';

/** What `explain` says of a rule: why it is one, what it takes offence at, how to write instead. */
export interface Explanation {
  readonly why: Bilingual;
  readonly bad: Bilingual;
  readonly good: Bilingual;
}

const both = (chinese: string, english: string): Bilingual => ({ 'zh-CN': chinese, en: english });

export const explanations: { readonly [C in keyof ClauseFacts]: Explanation } = {
  'clause/vague-time': {
    why: both(
      '“及时”“尽快”“第一时间”对每个人都不一样长，检查时没有依据。同一句里写出时限或频次即可；原话放在引号里不检查。',
      '“Promptly” or “as soon as possible” is a different time for everybody, so nobody can check it. A limit or a frequency in the same sentence is enough; quoted words are not checked.',
    ),
    bad: both('客服人员应及时响应客户诉求。', 'Agents must respond promptly.'),
    good: both(
      '客服人员应自工单创建之时起 15 分钟内首次回复客户。',
      'Agents must send the first reply within 15 minutes of the ticket being created.',
    ),
  },
  'clause/vague-quality': {
    why: both(
      '“热情”“耐心”“专业”是评价，不是行为，两位质检员会打出不同的分。列出能听到、看到的行为（criteria），引用评分项（measured_by），或写出话术（script）。',
      '“Friendly” or “professional” is a judgement, not a behaviour, and two reviewers will disagree. List what can be seen or heard (criteria), name a scorecard item (measured_by) or give the script.',
    ),
    bad: both('客服人员应热情、耐心地接待客户。', 'Agents must be friendly and patient.'),
    good: both(
      '客服人员应在通话中以姓氏称呼客户，且不打断客户说话。',
      'Agents must address callers by name and must let them finish speaking.',
    ),
  },
  'clause/vague-degree': {
    why: both(
      '“适当”“合理”“尽量”没有界限，做多做少都算做到。同一句里写出上限、下限或比例。',
      '“Appropriate” or “reasonable” has no bound, so any amount will do. Give a minimum, a maximum or a share in the same sentence.',
    ),
    bad: both('客服人员应适当延长回访间隔。', 'Agents should keep hold times reasonable.'),
    good: both(
      '客服人员应将回访间隔延长至 7 日。',
      'Agents should not keep a caller on hold for more than 60 seconds.',
    ),
  },
  'clause/vague-quantity': {
    why: both(
      '“若干”“部分”“约”和句末的“等”让数量或范围留有余地。写明数量，列全各项，或引用清单。“预约”“部分退款”“第二部分”不受影响。',
      '“Several”, “about” or a trailing “etc.” leaves the number or the list open. Give the number, list every item or refer to a list.',
    ),
    bad: both('客服人员应核对姓名、电话等信息。', 'Agents must check the name, the phone number, etc.'),
    good: both(
      '客服人员应核对姓名、电话和订单号 3 项信息。',
      'Agents must check the name, the phone number and the order number.',
    ),
  },
  'clause/vague-condition': {
    why: both(
      '“必要时”“视情况”“原则上”没有说明谁判断、凭什么判断，等于没有要求。随即写出定义（：、包括、是指），或引用例外清单。',
      '“If necessary” or “in principle” does not say who decides and by what, so it asks for nothing. Define it on the spot, or refer to a list of exceptions.',
    ),
    bad: both('必要时客服人员应上报值班经理。', 'Agents must escalate if necessary.'),
    good: both(
      '客户第二次来电投诉同一问题时，客服人员应上报值班经理。',
      'Agents must escalate to the duty manager when a customer complains about the same matter again.',
    ),
  },
  'clause/vague-reference': {
    why: both(
      '“相关规定”“有关部门”“上级”不指向任何一个文件或岗位，执行者无从查找。写出《文件名》、编号或岗位。',
      '“Relevant rules” or “the department concerned” names nothing that could be looked up. Name the document, its number or the role.',
    ),
    bad: both(
      '客服人员应按相关规定转交相关部门。',
      'Agents must forward the case to the relevant department.',
    ),
    good: both(
      '客服人员应按《投诉处理办法》第 5 条转交技术支持代表。',
      'Agents must forward the case to the technical support desk under section 5 of the complaints procedure.',
    ),
  },
  'clause/slogan': {
    why: both(
      '“加强”“提升”“做好”加一个名词，没有人能验收。改成谁在何时做到什么，或给出目标值。',
      '“Strengthen” or “enhance” and a noun cannot be accepted or rejected. Say who does what by when, or give a target.',
    ),
    bad: both('客服部应不断提升服务水平。', 'The team must continuously improve service.'),
    good: both(
      '质量专员应每月抽检每名客服人员 20 通录音。',
      'The quality specialist must review 20 calls of each agent every month.',
    ),
  },
  'clause/unbounded-negation': {
    why: both(
      '“不得态度恶劣”“避免……情况发生”没有列出禁止什么，检查者只能凭感觉。引用禁用语清单，或在 criteria 中逐条列出。',
      '“No bad attitude” does not list what is forbidden, so a reviewer can only guess. Refer to a list, or give the items in criteria.',
    ),
    bad: both('客服人员不得态度恶劣。', 'Agents must not use inappropriate language.'),
    good: both(
      '客服人员不应使用附录 B 所列的服务禁语。',
      'Agents must not use any phrase listed in annex B.',
    ),
  },
  'clause/double-negative': {
    why: both(
      '双重否定读起来费力，执行时容易做反。改成肯定句。',
      'A double negative is slow to read and easy to get wrong. Put it positively.',
    ),
    bad: both('客服人员不得不登记客户诉求。', 'Agents must not fail to record the request.'),
    good: both('客服人员应登记客户诉求。', 'Agents must record the request.'),
  },
  'clause/todo': {
    why: both(
      '“待定”“TBD”“XX 分钟”是没有写完的条款，无法执行。',
      '“TBD” or “X minutes” is a clause that is not finished, so nobody can follow it.',
    ),
    bad: both('客服人员应在 XX 分钟内回复。', 'Agents must reply within TBD minutes.'),
    good: both('客服人员应在客户提问后 3 分钟内回复。', 'Agents must reply within 3 minutes of a question.'),
  },
  'clause/modal-mismatch': {
    why: both(
      'GB/T 1.1-2020 附录 C：要求用“应／不应”，推荐用“宜／不宜”，允许用“可／不必”。正文与 level 不一致时，读者不知道哪个算数；“必须”“须”“需”改为“应”，“不可”改为“不应”。引用法律的句子可以写“必须”。',
      'A requirement says must, a recommendation should, a permission may. Where the text says other than the level, nobody knows which counts. In Chinese, GB/T 1.1-2020 annex C asks for 应 and 不应 rather than 必须, 须 or 不可.',
    ),
    bad: both(
      'level: must，正文“客服人员可在 24 小时内联系客户。”',
      'level: must, and the text “Agents may call back within 24 hours.”',
    ),
    good: both(
      'level: must，正文“客服人员应自投诉受理之时起 24 小时内联系客户。”',
      'level: must, and the text “Agents must call back within 24 hours of the complaint.”',
    ),
  },
  'clause/no-modal': {
    why: both(
      '没有“应”“宜”“可”的句子像在描述现状，读者不知道是否必须做到。步骤清单用祈使句即可，不受影响。',
      'Without must, should or may a sentence describes rather than asks. Numbered steps may be imperatives.',
    ),
    bad: both('客服人员在通话结束后登记工单。', 'Agents record the ticket after the call.'),
    good: both(
      '客服人员应在通话结束后 5 分钟内登记工单。',
      'Agents must record the ticket within 5 minutes of the call.',
    ),
  },
  'clause/no-actor': {
    why: both(
      '没有主语的要求没有人负责。在“应”前写出岗位，或填写 actor。',
      'A requirement without a subject is nobody’s duty. Name the role before the verb, or fill in actor.',
    ),
    bad: both('应在 5 分钟内登记工单。', '(checked in Chinese text only) 应在 5 分钟内登记工单。'),
    good: both('客服人员应在通话结束后 5 分钟内登记工单。', '客服人员应在通话结束后 5 分钟内登记工单。'),
  },
  'clause/multi-obligation': {
    why: both(
      '一条里有几项要求时，做到一半算不算达标说不清，也无法各自关联指标。一条只写一项。',
      'Where one clause asks for several things, doing half of them is neither met nor missed, and no measure fits. One clause, one requirement.',
    ),
    bad: both(
      '客服人员应在 20 秒内接起来电，并应在通话结束后 5 分钟内登记工单。',
      'Agents must answer within 20 seconds and must record the ticket within 5 minutes of the call.',
    ),
    good: both(
      'C3a：客服人员应在振铃后 20 秒内接起来电。C3b：客服人员应在通话结束后 5 分钟内登记工单。',
      'C3a: Agents must answer within 20 seconds of ringing. C3b: Agents must record the ticket within 5 minutes of the call.',
    ),
  },
  'clause/ambiguous-clock': {
    why: both(
      '“24 小时内”从何时起算，是自然时间还是工作时间，不写明就会各算各的。写出起点（自……起、……后），并写明“自然”或“工作”；标准指定了 calendar 时不检查。',
      '“Within 24 hours” of what, and on which clock? Name the start, and say working or calendar time. Not checked where the standard names a calendar.',
    ),
    bad: both('投诉处理人员应在 24 小时内联系客户。', 'Agents must contact the customer within 24 hours.'),
    good: both(
      '投诉处理人员应自投诉受理之时起 24 小时（自然时间）内联系客户。',
      'Agents must contact the customer within 24 clock hours of receiving the complaint.',
    ),
  },
  'clause/term-inconsistent': {
    why: both(
      '“接通率”“接听率”“应答率”若是一回事，就只用一个说法，否则读者会当成两个指标。指标标题里的说法优先；本单位的同义词加在 lint.words.add 的 term-inconsistent 里，写成“规范说法/其他说法”。',
      'Two words for one thing read as two things. The word of a KPI’s title comes first; a workspace adds its own to term-inconsistent in lint.words.add, written proper/other.',
    ),
    bad: both('C1 写“接通率”，C2 写“接听率”。', 'C1 says 接通率 and C2 says 接听率.'),
    good: both('C1、C2 都写“接通率”。', 'C1 and C2 both say 接通率.'),
  },
  'clause/mixed-unit': {
    why: both(
      '一份标准里既写“15 秒”又写“15s”，既写“98%”又写“百分之九十八”，查找和核对都会遗漏。同一单位只用一种写法。',
      'A standard that writes both 15 秒 and 15s is searched and compared with gaps. Write a unit in one way.',
    ),
    bad: both('C1 写“15 秒内”，C2 写“30s 内”。', 'C1 writes 15 秒 and C2 writes 30s.'),
    good: both('C1 写“15 秒内”，C2 写“30 秒内”。', 'C1 writes 15 秒 and C2 writes 30 秒.'),
  },
};
