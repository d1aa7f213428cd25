import { phrases, type WordList, words } from '../matcher.ts';

/** Stretches and moments that nobody measures: 合适的时机, 较短时间内. */
const open =
  '合理|适当|合适|恰当|适宜|妥当|规定|一定|既定|有限|(?:较|很|极|最|尽可能|尽量)短|(?:最|较|尽可能)快|(?:较|很|相当)长|相当|稍长';
const stretch = '(?:时间|时限|期限|时段|时候|时机|时刻|期间|周期|时效|工夫|间隔|频[次率度])';

/** 及时 before one of these is 及 and a word of its own: 以及时长, 随时间变化. */
const clock = '(?:间|长|段|限|效(?!果)|点|刻|序|差|薪|区)';

export const time: WordList = {
  words: words(`
    及时 尽快 尽早 尽速 从速 及早 随即 即行 择期 择日 第一时间 立即 立刻 即刻 当即 马上 迅速 快速 火速 短时间内 较短时间内
    最短时间内 最短的时间内 尽可能短的时间内 短期内 适时 适当时候 适当时间 合适时间 合适的时间
    合适时机 随时 定期 不定期 不定时 定时 按时 准时 按期 如期 限期 限时 稍后 规定时间 规定的时间 规定时限
    规定的时限 规定期限 规定的期限 要求时间内 要求的时间内 要求时限 合理时间 合理的时间 合理期限
    合理的期限 合理时限 一定时间 一定时限 一定期限 一段时间 有效时间内 经常 时常 常常 不时 偶尔 频繁
    近期 近日 日后 早日 抓紧 赶紧 赶快 即时 长时间 不间断 不停地 不断地 趁早 从快 立马 立时 飞速 尽快地
    不久 不日 迟早 时不时 隔三差五 三天两头 不时地 隔段时间 短时内 阶段性 周期性 常态化 经常化 抽空 择机 适宜时机
    恰当时机 适当时机 头一时间 最快时间 最快速度 最快的速度 一会儿 片刻 合理期间 指定时间内 指定的时间内 逐步
    逐渐 陆续 尽量提前 多久 有空时 空闲时 方便时 迅即 旋即 随后即 随到随 尽可能及早 每隔一段时间 每隔一定时间
    合理周期 规定周期 规定时效 既定时限 既定时间 按进度 按计划时间 久拖不决
    隔三岔五 三天五日 赶忙 连忙 急忙 急急忙忙 匆忙 加紧 过会儿 待会儿 择时 时时 时时刻刻 无时无刻 长久 久拖 渐渐 慢慢 慢慢地 分阶段 眨眼间 瞬间 顷刻 转瞬 霎时 顿时
    依时 稍晚 晚些时候 稍晚些时候 迅疾 迅捷 飞快 急速 神速 麻利 提早 及早地 早早 火急 十万火急 十万火速 刻不容缓 事不宜迟 雷厉风行
    争分夺秒 分秒必争 争分抢秒 只争朝夕 马不停蹄 快马加鞭 快马扬鞭 日夜兼程 夜以继日 连轴转 一鼓作气 立竿见影
    说办就办 闻风而动 闻报即动 闻讯而动 闻令而动 抢时间 与时间赛跑 尽早地 尽快尽早 随时随地 随叫随到 麻溜 利索 从快从简
    不失时机 适逢其时 三不五时 时而 频频 屡屡 间或 偶而 有时 勤于 守时 准点 改天 改日 他日 来日 过几天 过一阵
    过一段时间 过段时间 一阵子 隔一阵 每隔一阵子 抽时间 抽出时间 抽空闲 得空 闲暇 空余时间 业余时间 方便的时候
    有空的时候 时间充裕时 短平快 高频次 高频率 高频 拖泥带水 磨磨蹭蹭 拖拖拉拉 拖拖沓沓 慢慢吞吞
    不拖不等 不等不靠 不推不拖 越早越好 越快越好 越短越好 抢先一步 先人一步 快人一步 兵贵神速 迅雷不及掩耳 疾速 疾步
    风风火火 三下五除二 快刀斩乱麻 一刻不停 一刻不误 一分不误 不误工时 不误时机 分秒不误 分秒不差 火烧眉毛 急如星火 星夜兼程
    披星戴月 起早贪黑 昼夜不停 断断续续 时断时续 陆陆续续 及早及快
    赶早 赶快地 速速 尽速尽快 短时期内
    一有消息 一有进展 一有结果 一得空
  `),
  patterns: [
    new RegExp(`(?:${open})的?${stretch}(?:之?内|以内|里)?`),
    /尽(?:量|可能|可能地|可能的)(?:[早快]|提[早前])/,
    // 随到随办, 即接即办, 快修快结, 早发现早处置, 边查边改: one doing on the heels of another.
    /随[叫到来问报诉需用访][，、]?随[到办问答修接处复应结走查]|一(?:接到|收到|发现|听到|看到|来|到)[^，。；]{0,8}[就便]|即(?:[来到接报收审诉受转派查问有]即(?:时)?[办批审修答转派复回改处查]|知即[改办])|快[接办修审收受查处批答][，、]?快[办修结赔复回派转处退审批答]|早(?:发现|报告|介入|预防|沟通|处置|上报)、?早/,
    /(?<=[应须宜要]|应当|应该)速(?=[办报回告结转复答查修赔到])/,
    /事后(?=报告|补[办录登记]|说明|反馈|告知|回访|联系)/,
    /(?:持续|不断|连续不断地?|不停地?)(?=跟进|跟踪|关注|回访|联系|通报|反馈|更新|催办|巡[视查]|提醒)/,
    /早[点些](?=通知|告知|告诉|到|回|发|处|办|联|介|上|安|完|送|把|将|让|给)|有空(?=时|了|就|再|的时候)/,
    /(?<!(?:系统|平台|大屏|机器人|程序)应?)实时(?=关注|掌握|跟踪|跟进|通报|反馈|回应|响应|答复|告知|提醒|沟通|上报|监看|了解)|动态(?=更新|跟踪|掌握|维护)/,
    /毫不(?:犹豫|迟疑|耽搁|拖延|怠慢|停留)|不(?:假思索|作停留)/,
    /快捷(?![键支登回语酒菜方入通指短搜查])/,
    /二话[不没]说|加[急速](?=处理|办理|派送|回复|联系|处置|审核|审批|维修|配送|发货|安排|解决)|(?:预先|事先)(?=通知|公告|联系|打招呼)/,
    /时刻(?=准备|提醒|关心|掌握|跟进|在线|待命|保持|关注|注意|留意|跟踪)/,
    /(?<=[应须宜要当、])勤(?=翻|查|看|巡|问|换|洗|擦|打扫|沟通|联系|回访|走访|观察|检查)/,
    /长期(?=跟踪|保持|坚持|关注|监测|维护|跟进|联系|回访)/,
    /(?:几|数)(?:个)?(?:天|日|小时|分钟|工作日|自然日|周|星期|月)(?:之内|以内|内|后)/,
    /(?:不得|不应|不可|不能|不要|不准|不许|不|无|没有|避免|杜绝|严禁|禁止|切勿|切忌|莫|勿|防止)(?:有|以[^，。；]{1,6}由|无故|无端|故意|随意|任意|出现|发生|擅自|人为|任何|丝毫|推诿)?(?:拖延|延误|拖沓|拖拉|耽搁|耽误|延迟|滞后|迟延|拖办|缓办|迟缓|迟滞|压件|压单|推拖|推延|久拖|长时间(?:搁置|等待|等候|不))(?!费|金|险|赔|证明|时间|时长|登机|航班|超过|的)/,
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
    unnecessary delay, unreasonable delay, needless delay, unjustified delay, avoidable delay, without any delay,
    on schedule, in a reasonable timeframe, reasonable timeframe, reasonable time frame, reasonable amount of time,
    earliest possible, earliest convenience, earliest opportunity, shortest possible time, shortest time possible,
    before long, once in a while, every now and then, every so often, sporadically, intermittently,
    punctually, punctual, in a short time, within a short time, a short time, short notice, with speed,
    with urgency, sense of urgency, as a matter of urgency, with dispatch, first available opportunity, well in advance,
    ahead of time, hastily, on the double, in no time, at short intervals, many times a day,
    as and when possible, when convenient, at a convenient time, convenient time, suitable time, appropriate time,
    in the coming days, coming weeks, next few days, sooner or later, at the right time,
    at the earliest opportunity, at the earliest convenience, within a reasonable time,
    reasonable time, reasonable period, expeditiously, urgently, later
  `),
  englishPatterns: [
    /as (?:soon|early|quickly|fast|promptly|swiftly|rapidly|speedily|expeditiously|often|frequently|regularly|timely) as (?:is )?(?:reasonably )?(?:possible|practicable|practical|feasible|(?:they|it|you|he|she|one) can)/,
    /(?:at|in|within) (?:an? |the )?(?:appropriate|suitable|proper|reasonable|convenient|right|short|limited|acceptable) (?:time|times|moment|period|interval|intervals|timeframe|time frame)/,
  ],
  innocent: [
    new RegExp(`(?:及|按|随|适|定|即|实|准)时${clock}`),
    /(?:及时|按时|准时|按期|如期|定期|限时|立即|快速)[一-鿿]{1,6}(?:人数|次数|件数|单数|单量|数量|占比|比例|比率|明细|名单)|干净利[索落]|一定时间戳|高频(?:词|问题|事项|诉求|投诉|号码|次?咨询|热点|率)|(?:早|晚)点名|有时(?:效|间|限|段|差|候)|随时(?:注销|取消|退|解约|终止|赎回)|准点率|近期(?:的|[一-鿿]{0,2}(?:案例|订单|记录|交易|通话|数据|病历|照片|账单|流水|消费))|过于频繁/u,
    /逐步骤|周期性(?:扣|付|费|收|账)|阶段性(?:报告|总结|目标|成果|优惠|验收)|短时(?:停车|泊车|约车)|(?:保存|留存|存放|搁置)片刻/,
    /及时(?:率|性|度)|(?:按时|准时|按期|如期)(?:率|性|度)|时效性|及时雨/,
    /定期(?:存款|存单|存折|储蓄|寿险|险|保险|账户|理财|开放|产品|转存|限|间)|不定期限/,
    /快速(?:退款|理赔|赔付|办理|处理|响应|支付)?(?:通道|入口|拨号|键|按键|检索|导航|小组|团队|机制|专线|充电|链接)/,
    /快速(?:回复(?:语|库|模板)|查询(?:页|功能))|快速响应(?:小组|团队|机制|预案)/,
    /不间断(?:电源|供电)|即时(?:通[讯信]|消息|聊天|到账|评价|测评|战报)/,
    /定时(?:器|任务|开关|达)|经常(?:性(?:支出|收入|收支|项目|损益)|项目|居住)|限期(?:内|届)/,
    /日后(?=\d)|稍[后候](?:评价|再拨)|限时(?:办结制|会办|优惠|活动|抢购|折扣|特价)/,
    /(?:[为对向将把给与按]|未|没有|未能|无法|不能)(?:按时|按期|如期|准时|及时|定期|经常|频繁|长时间|立即|当即|即时|短时间内)[^，。；]{1,14}的(?!时|情况)/,
    /(?:不能|无法|未能)(?:立即|立刻|马上|当即|即时|按时|按期|如期|准时)[^，。；]{0,10}的(?=$|[，、])/,
    /客户(?:不)?(?:经常|频繁|偶尔|时常)|频繁(?:来电|投诉|拨打)|(?:非|不)即时/,
    /(?:every|of|at) (?:\d+|one|two|three|five|ten|fifteen|thirty)[- ]\w+ intervals|intervals of|regular (?:hours|mail|price|customer|post|expression)|early (?:termination|repayment|access|bird|check-?(?:in|out)|shift|warning|stage|morning|departure|redemption|retirement)|fast (?:track|charging|lane|pass)|quick (?:start|reply|replies|guide)|rapid (?:response|test)|routine (?:maintenance|call|check)|ad hoc (?:report|query)/i,
    /real[- ]time|timely rate|no later(?: than)?|later than|prompt(?:s|ed|ing)?(?= the (?:customer|caller))|often[- ]asked|frequently asked/i,
  ],
};
