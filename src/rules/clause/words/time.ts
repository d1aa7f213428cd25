import { phrases, type WordList, words } from '../matcher.ts';

/** 及时 before one of these is 及 and a word of its own: 以及时长, 随时间变化. */
const clock = '(?:间|长|段|限|效(?!果)|点|刻|序|差|薪|区)';

export const time: WordList = {
  words: words(`
    及时 尽快 尽早 尽速 从速 及早 随即 即行 择期 择日 第一时间 立即 立刻 即刻 当即 马上 迅速 快速 火速 短时间内 较短时间内
    最短时间内 最短的时间内 尽可能短的时间内 短期内 适时 适当时候 适当时间 合适时间 合适的时间
    合适时机 随时 定期 不定期 不定时 定时 按时 准时 按期 如期 限期 限时 稍后 规定时间 规定的时间 规定时限
    规定的时限 规定期限 规定的期限 要求时间内 要求的时间内 要求时限 合理时间 合理的时间 合理期限
    合理的期限 合理时限 一定时间 一定时限 一定期限 一段时间 有效时间内 经常 时常 常常 不时 偶尔 频繁
    近期 近日 日后 早日 抓紧 赶紧 赶快 即时 长时间 不间断 不停地 不断地 趁早 从快 立马 立时 火速 飞速 尽快地
    不久 不日 迟早 时不时 隔三差五 三天两头 不时地 隔段时间 短时内 阶段性 周期性 常态化 经常化 抽空 择机 适宜时机
    恰当时机 适当时机 头一时间 最快时间 最快速度 最快的速度 一会儿 片刻 合理期间 指定时间内 指定的时间内 逐步
    逐渐 陆续 尽量提前 多久 有空时 空闲时 方便时 迅即 旋即 随后即 随到随 尽可能及早 每隔一段时间 每隔一定时间
    合理周期 规定周期 规定时效 既定时限 既定时间 按进度 按计划时间 久拖不决
  `),
  patterns: [
    /尽(?:量|可能)(?:早|快)/,
    /时刻(?=保持|关注|注意|留意|跟踪)/,
    /(?<=[应须宜要当、])勤(?=翻|查|看|巡|问|换|洗|擦|打扫|沟通|联系|回访|走访|观察|检查)/,
    /长期(?=跟踪|保持|坚持|关注|监测|维护|跟进|联系|回访)/,
    /(?:几|数)(?:个)?(?:天|日|小时|分钟|工作日|自然日|周|星期|月)(?:之内|以内|内|后)/,
    /(?:不得|不应|不可|不能|不要|不|避免|杜绝|严禁|禁止|切勿|防止)(?:无故|故意|随意|任意|出现|发生)?(?:拖延|延误|拖沓|拖拉|耽搁|耽误|延迟|滞后|迟延)(?!费|金|险|赔|证明|时间|时长|登机|航班|超过|的)/,
    /日常(?=跟踪|跟进|关注|联系|巡[查检视]|检查|抽查|维护|回访|走访)/,
    /按(?:照)?时限(?:要求|规定)?(?=回|办|完成|处|答|反馈|联系|解决|整改|上报|提交)/,
    /(?<!(?<![当目以])前(?![台往期])[^。；]{0,30}|延[期长迟][^。；]{0,30})提前(?!还|支取|终止|解[约除]|赎回|退|结[清束]|量|期|批|下[班架]|离|挂|购|消费|付|缴|交|到期|签收|放弃|或)/,
  ],
  english: phrases(`
    promptly, prompt, as soon as possible, as quickly as possible, asap, timely, in good time,
    in due time, in due course, immediately, immediate, instantly, quickly, swiftly, rapidly, speedily,
    soon, shortly, at once, right away, straight away, forthwith, without hesitation, early, in short order,
    as early as possible, as fast as possible, with minimal delay, minimal delay, undue delay, unduly delay,
    regular, routine, routinely, intervals, regular intervals, now and then, ad hoc, eventually, in the near future,
    periodic, speedy, rapid, swift, quick, prompt manner, fast, in advance, when time permits,
    at the first opportunity, in real time, constantly, continually, without delay, without undue delay, regularly, on a regular basis, periodically,
    from time to time, occasionally, frequently, often, on time, at the earliest,
    at the earliest opportunity, at the earliest convenience, within a reasonable time,
    reasonable time, reasonable period, expeditiously, urgently, later
  `),
  innocent: [
    new RegExp(`(?:及|按|随|适|定|即|实|准)时${clock}`),
    /逐步骤|周期性(?:扣|付|费|收|账)|阶段性(?:报告|总结|目标|成果|优惠|验收)|短时(?:停车|泊车|约车)|(?:保存|留存|存放|搁置)片刻/,
    /及时(?:率|性|度)|(?:按时|准时|按期|如期)(?:率|性|度)|时效性|及时雨/,
    /定期(?:存款|存单|存折|储蓄|寿险|险|保险|账户|理财|开放|产品|转存|限|间)|不定期限/,
    /快速(?:退款|理赔|赔付|办理|处理|响应|支付)?(?:通道|入口|拨号|键|按键|检索|导航|小组|团队|机制|专线|充电|链接)/,
    /快速(?:回复(?:语|库|模板)|查询(?:页|功能))|快速响应(?:小组|团队|机制|预案)/,
    /即时(?:通[讯信]|消息|聊天|到账|评价|测评|战报)/,
    /定时(?:器|任务|开关|达)|经常(?:性(?:支出|收入|收支|项目|损益)|项目|居住)|限期(?:内|届)/,
    /日后(?=\d)|稍[后候](?:评价|再拨)|限时(?:办结制|会办|优惠|活动|抢购|折扣|特价)/,
    /(?:[为对向将把给与按]|未|没有|未能|无法|不能)(?:按时|按期|如期|准时|及时|定期|经常|频繁|长时间|立即|当即|即时|短时间内)[^，。；]{1,14}的(?!时|情况)/,
    /(?:不能|无法|未能)(?:立即|立刻|马上|当即|即时|按时|按期|如期|准时)[^，。；]{0,10}的(?=$|[，、])/,
    /客户(?:不)?(?:经常|频繁|偶尔|时常)|频繁(?:来电|投诉|拨打)|(?:非|不)即时/,
    /(?:every|of|at) (?:\d+|one|two|three|five|ten|fifteen|thirty)[- ]\w+ intervals|intervals of|regular (?:hours|mail|price|customer|post|expression)|early (?:termination|repayment|access|bird)|fast (?:track|charging|lane|pass)|quick (?:start|reply|replies|guide)|rapid (?:response|test)|routine (?:maintenance|call|check)|ad hoc (?:report|query)/i,
    /real[- ]time|timely rate|no later(?: than)?|later than|prompt(?:s|ed|ing)?(?= the (?:customer|caller))|often[- ]asked|frequently asked/i,
  ],
};
