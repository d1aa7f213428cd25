import { phrases, type WordList, words } from './matcher.ts';

/** What a count is written with. */
const figure = '[\\d一二两三四五六七八九十百千半几]';
const unit = '(?:秒|分|小时|钟|天|日|周|个?月|个?季|年|次|名|位|人|条|件|起|通|个|项|元|万|成|倍|%|声)';

/** 及时 before one of these is 及 and a word of its own: 以及时长, 随时间变化. */
const clock = '(?:间|长|段|限|效(?!果)|点|刻|序|差|薪|区)';

const time: WordList = {
  words: words(`
    及时 尽快 尽早 尽速 从速 及早 随即 即行 择期 择日 第一时间 立即 立刻 即刻 当即 马上 迅速 快速 火速 短时间内 较短时间内
    最短时间内 最短的时间内 尽可能短的时间内 短期内 适时 适当时候 适当时间 合适时间 合适的时间
    合适时机 随时 定期 不定期 不定时 定时 按时 准时 按期 如期 限期 限时 稍后 规定时间 规定的时间 规定时限
    规定的时限 规定期限 规定的期限 要求时间内 要求的时间内 要求时限 合理时间 合理的时间 合理期限
    合理的期限 合理时限 一定时间 一定时限 一定期限 一段时间 有效时间内 经常 时常 常常 不时 偶尔 频繁
    近期 近日 日后 早日 抓紧 赶紧 赶快 即时 长时间
  `),
  patterns: [
    /尽(?:量|可能)(?:早|快)/,
    /时刻(?=保持|关注|注意|留意|跟踪)/,
    /按(?:照)?时限(?:要求|规定)?(?=回|办|完成|处|答|反馈|联系|解决|整改|上报|提交)/,
    /(?<!(?<![当目以])前(?![台往期])[^。；]{0,30}|延[期长迟][^。；]{0,30})提前(?!还|支取|终止|解[约除]|赎回|退|结[清束]|量|期|批|下[班架]|离|挂|购|消费|付|缴|交|到期|签收|放弃|或)/,
  ],
  english: phrases(`
    promptly, prompt, as soon as possible, as quickly as possible, asap, timely, in good time,
    in due time, in due course, immediately, immediate, instantly, quickly, swiftly, rapidly, speedily,
    soon, shortly, without delay, without undue delay, regularly, on a regular basis, periodically,
    from time to time, occasionally, frequently, often, on time, at the earliest,
    at the earliest opportunity, at the earliest convenience, within a reasonable time,
    reasonable time, reasonable period, expeditiously, urgently, later
  `),
  innocent: [
    new RegExp(`(?:及|按|随|适|定|即|实|准)时${clock}`),
    /及时(?:率|性|度)|(?:按时|准时|按期|如期)(?:率|性|度)|时效性|及时雨/,
    /定期(?:存款|存单|存折|储蓄|寿险|险|保险|账户|理财|开放|产品|转存|限|间)|不定期限/,
    /快速(?:退款|理赔|赔付|办理|处理|响应|支付)?(?:通道|入口|拨号|键|按键|检索|导航|小组|团队|机制|专线|充电|链接)/,
    /快速(?:回复(?:语|库|模板)|查询(?:页|功能))|快速响应(?:小组|团队|机制|预案)/,
    /即时(?:通[讯信]|消息|聊天|到账|评价|测评|战报)/,
    /定时(?:器|任务|开关|达)|经常(?:性(?:支出|收入|收支|项目|损益)|项目|居住)|限期(?:内|届)/,
    /日后(?=\d)|稍[后候](?:评价|再拨)|限时(?:办结制|会办|优惠|活动|抢购|折扣|特价)/,
    /(?:不能|无法|未能)(?:立即|立刻|马上|当即|即时|按时|按期|如期|准时)[^，。；]{0,10}的(?=$|[，、])/,
    /客户(?:不)?(?:经常|频繁|偶尔|时常)|频繁(?:来电|投诉|拨打)|(?:非|不)即时/,
    /real[- ]time|timely rate|no later(?: than)?|later than|prompt(?:s|ed|ing)?(?= the (?:customer|caller))|often[- ]asked|frequently asked/i,
  ],
};

const quality: WordList = {
  words: words(`
    良好 优质 优良 优秀 周到 热情 热心 耐心 细心 友好 友善 亲切 亲和 礼貌 有礼 专业 得体 妥善 认真
    积极 主动 细致 仔细 完善 贴心 真诚 诚恳 诚挚 真挚 用心 暖心 温馨 高效 恰当 妥当 灵活 熟练 大方
    端庄 整洁 甜美 柔和 温和 平和 清晰 清楚 流畅 流利 简洁 简明 简短 明了 通俗易懂 圆满 到位 扎实 饱满 和蔼 谦和
    谦逊 委婉 尽责 尽职 负责任 人性化 个性化 便捷 舒适 合适 稳妥
  `),
  patterns: [
    /(?:令|让|使)(?:客户|用户|顾客|群众|市民)满意(?!度|率)|满意的(?:答复|服务|解决|方案|处理|回复|结果)/,
    /文明(?=服务|礼貌|热情|待客|接待|用语|应答|规范|友善)(?<!不文明)/,
  ],
  english: phrases(`
    courteous, courteously, polite, politely, friendly, warm, warmly, patient, patiently, professional,
    professionally, helpful, attentive, attentively, proper, properly, careful, carefully, efficient,
    efficiently, effective, effectively, high-quality, high quality, good, excellent, best-in-class,
    user-friendly, satisfactory, satisfactorily, clear, clearly, proactive, proactively, diligent,
    diligently, respectful, respectfully, sincere, sincerely, seamless, smooth, smoothly, empathetic,
    personalised, personalized
  `),
  innocent: [
    /(?:不|非|本|各|跨|所学|分)专业|专业(?:术语|知识|技能|人员|人士|团队|部门|工程师|机构|名词|词汇|用语|培训|课程|资格|证书|岗|组|队|坐席|座席|技术|领域|线|版|户|条线|口|类|座|客服|服务商|公司|客户|维修|设备|资质|处室|科室|委员会|公司|厂|平台|系统|律师|医师|分类|通道|英语)/,
    /主动(?:挂断|挂机|外呼|放弃|结束|断开|撤回|撤诉|取消|发起|联系|致电|来电|回拨|回访|告知|通知|提醒|提示|说明|解释|询问|核实|核对|报出|报|出示|邀请|亮明|表明|介绍|问候|起立|开启|汇报|上报|反馈|申报|退款|退还|赔付|补偿|推送|发送|推荐|营销|致歉|道歉|复述|记录|登记|跟进|确认|征[求询得]|提交|退出|监测|告之|向|将|为|与|对|给|把)/,
    /(?:被动|未主动|不主动)|专业(?:和|及|与|、)(?:学历|职称|院校)|专业[\p{Script=Han}]{1,4}(?:证|师|员|资格|资质)|(?:不得|不应|禁止|严禁)主动/u,
    /优秀(?:员工|案例|坐席|座席|班组|奖|个人|团队|录音|率|组织|者|等级|等次|档)|(?:评[为定选]|获评|达到|等级为|记为|判[为定])(?:优秀|良好)|(?:优秀|良好)(?=\s*[、/（(：:≥]|\s*\d)|(?<=[、/])(?:优秀|良好)/,
    /完善(?=(?:客户|用户|个人|工单|订单|投诉|账户|企业|受理|缺失|登记)?的?(?:资料|信息|档案|记录|手续|地址|联系方式|内容|字段|工单|知识库|知识点|身份))/,
    /[为是](?:优秀|良好)(?:[或和]良好|[或和]优秀)?(?!的)/,
    /友好(?:协商|界面|单位|度)|优质(?:客户|订单|奖|案例|录音|号码|服务奖|工单)|热情(?:度|线)|积极(?:分子|性|心理)|亲和力/,
    /[说讲问弄搞分听看写查算]清楚|清晰度|整洁度|熟练(?:度|工)|灵活(?:用工|就业|调度|排班|期权)/,
    /到位(?:率|时间)|(?:个性|人性)化(?:设置|配置|铃声|需求|定制)/,
    /高效(?:液|率)|用心险|负责任人|主动权/,
    /sound|clear(?:ed|ing|s|ance)|clear (?:the )?(?:cache|history|data|form)|good(?:s|will| faith| working| standing)|patient(?:'s|s)|professional (?:team|body|qualification|indemnity|terminology|terms)|effective (?:date|from|on|until|period)|warm transfer/i,
  ],
};

const degree: WordList = {
  words: words(`
    适当 适度 适量 合理 充分 足够 充足 大幅 大幅度 明显 显著 基本上 大致 大体 大体上 通常 尽量
    尽可能 尽力 全力 竭力 力争 力求 争取 努力 适中 过多 过长 过高 过低 过快 过慢 过短 过大 过于 过分
    太多 太长 几乎 较为 相对较 更好地 更好的 最大限度 最大程度 最大可能 一定程度 一定比例
    一定范围 合乎情理 酌量
  `),
  patterns: [
    /(?<![比计相])较(?:为)?(?:[高低好快多少长短大小慢差强弱轻]|重(?!要)|复杂|简单|重要|紧急|严重|困难)(?!比|真)/,
    /基本(?=一致|完成|解决|满足|达到|符合|准确|正确|相同|查清|做到|掌握|清楚|到位|正常|稳定|具备|覆盖|实现|杜绝|消除|健全|完整|真实|齐全|覆盖|保持|无|不|能|可(?!用))/,
    /(?<=比较|相对)(?:[高低快多少长短大慢差]|复杂|简单|重要|紧急|严重|困难|集中|安静|温和|固定|稳定|独立)(?!较)/,
    /一定的(?=[\p{Script=Han}])/u,
    /更[多好快高](?:的|地)?(?=关注|帮助|服务|支持|体验|照顾|响应|解决)/,
    /(?:应有|必要)的(?:措施|手段|努力|支持|帮助|协助|补偿|安抚|关注)/,
  ],
  english: phrases(`
    appropriate, appropriately, reasonable, reasonably, sufficient, sufficiently, adequate, adequately,
    suitable, suitably, as far as possible, as much as possible, where possible, if possible,
    whenever possible, best efforts, best effort, reasonable efforts, every effort, best endeavours, to a minimum,
    as little as possible, as few as possible, significantly, significant,
    substantially, substantial, considerable, generally, usually, normally, typically, mostly, largely,
    minimal, minimise, minimize, maximise, maximize, try to, strive to, endeavour to, endeavor to,
    aim to, excessive, excessively, too long, acceptable, optimal, to the extent possible
  `),
  innocent: [
    /适当性|合理性|充分性|合理化建议|合理(?:时间|的时间|期限|的期限|时限)|适当(?:时候|时间)|明显(?:错误|违法|侵权|瑕疵|位置)?的?(?:标识|标志)/,
    /尽可能短的时间|尽量(?:早|快)|(?:服务|客户|努力)努力程度|努力程度/,
    /(?:where|if|as) appropriate|appropriate(?:d|s|ion)|reasonable (?:time|period)/i,
  ],
};

const quantity: WordList = {
  words: words(`
    若干 少量 大量 多次 多数 大多数 少数 大多 许多 众多 诸多 一些 某些 个别 不少 等等 大约 大概 一系列
    一定数量 大部分 小部分 一部分 绝大部分 绝大多数 为数不多
  `),
  patterns: [
    /(?<![预合违续签履爽节邀改失解契公特毁相赴守条爱规协大])约(?=\s*(?:\d|[一二两三四五六七八九十百千半几]\s*[个秒分小天日周月年次名位人条件起通项元万成倍]))/,
    new RegExp(`(?<=${figure}\\s*${unit}(?:钟|时)?)(?:左右|上下)`),
    /(?<![第一二三四五六七八九十\d大小全各本该这述成白文术语节书录容表页段款案章件单告头尾体])部分(?!退|付款|支付|还款|发货|履行|赔付|撤诉|达标|缺货|签收|提前|扣款|减免|解决)(?=[\p{Script=Han}])/u,
    /(?<=、[^，。；：、（）()]{1,20})(?<![一二三四五六七八九十\d])等(?![待候级于额同值比效量次权号身]|一下|一等|客户先|\s*[\d二两三四五六七八九十]+\s*[个种类项名位条大家点步份类])/,
    /(?<=[\p{Script=Han}”》」A-Za-z\d])(?<![同平对高中初优特上头相不何均坐稍久请需让要再您差])等(?=(?:其他|相关|有关|各类|各种|多种|非|规范|类似|同类)?(?:问题|情况|情形|信息|资料|材料|方式|渠道|内容|原因|事项|部门|人员|行为|用语|词语|话语|语言|服务|业务|措施|手段|工作|环节|因素|证件|平台|途径|场景|要求|需求|现象|字眼|方面|形式|事宜|指标|产品|费用|工具|岗位|单位|字段|功能|操作|类型|敏感))/u,
    /(?<![\d十好])几(?=[个次天种名位条件秒分小年句遍])(?!个人)/,
    /(?<![次天人件总指分倍参系点名工基少多函整复回时户量笔单字岁度级])数(?=[次天周月名位](?!数)|日[内后]|十|百|千|小时|分钟)/,
    /多种(?=方式|渠道|途径|形式|手段|措施|语言|方法)/,
  ],
  english: phrases(`
    several, some, many, a few, few, various, numerous, a number of, multiple times, approximately,
    roughly, around, or so, etc, etc., and so on, and so forth, and the like, most, a lot of
  `),
  innocent: [
    /少数民族|个别(?:辅导|谈话|沟通|面谈|化|访谈)|第\s*[\d一二三四五六七八九十]+部分|组成部分|不少(?=于)|等等(?=我|您|看)|大量程|多次(?:元|付费|卡)/,
    /(?:平|同|对|中|高|初|优|特|上|不|均|何|相|坐|稍|苦|久)等(?!等)|等(?:候|待|级|于|额|同|值|比)/,
    /around the clock|turn(?:ed|s|ing)? around|some(?:one|body)|at most|the most|most recent|around-the-clock|the (?:first|last|next|past|previous) few/i,
  ],
};

const condition: WordList = {
  words: words(`
    必要时 必要的时候 必要情况下 必要的情况下 确有必要 有必要时 如有必要 如必要 若有必要 视情况 视情
    视实际情况 视具体情况 视情形 视需要 酌情 酌处 原则上 特殊情况 特殊情形 特殊原因 特殊场景 情况特殊
    条件允许 条件许可 条件具备 条件成熟 有条件的 根据实际情况 根据具体情况 根据情况 根据实际 根据需要
    结合实际 按实际情况 如有需要 若有需要 有需要时 需要时 因地制宜 因情况 一般情况下 一般情况
    通常情况下 正常情况下 多数情况下 可能的情况下 可行的情况下 可能的范围内 力所能及 例外情况 情况紧急
    情况允许 时机成熟 视条件 适当情况下 合适的情况下 特定情况 某些情况下 个别情况 如遇特殊 特殊需要
    情况复杂 情节严重 情节较重 情节轻微 正当理由 紧急情况 紧急情形 极端情况
  `),
  patterns: [
    /一般(?=情况下|应|不应|不得|不超过|在|可|由|于|须|需|不宜|以内|宜)/,
    /(?<![电注重忽巡监轻])视[\p{Script=Han}]{1,10}?(?:而定|决定|确定)/u,
    /视[\p{Script=Han}]{1,8}(?:情况|程度)(?:而定|确定|决定|处理|安排|给予|采取)/u,
  ],
  english: phrases(`
    if necessary, where necessary, when necessary, as necessary, if needed, where needed, when needed,
    as needed, as required, if required, when required, where appropriate, if appropriate,
    as appropriate, when appropriate, where applicable, if applicable, as applicable, when applicable,
    in special cases, in special circumstances, in exceptional cases, in exceptional circumstances,
    under special circumstances, under exceptional circumstances, under normal circumstances,
    in principle, at its discretion, at their discretion, at his or her discretion, at discretion,
    where feasible, if feasible, depending on the circumstances, depending on the situation,
    as circumstances permit, in most cases, in general, case by case, on a case-by-case basis,
    unless otherwise agreed
  `),
  innocent: [
    /(?:客户|用户|顾客|来电人|市民|投诉人|对方|其)(?:如|若)?(?:有)?需要(?:时)?|(?:客户|用户|顾客)(?:的)?特殊(?:需要|原因|情况)说明|特殊情况(?:说明|登记|报备)(?:单|表)/,
    /(?:客户|用户|顾客|来电人|市民)(?:如|若)有需要/,
  ],
};

const reference: WordList = {
  words: words(`
    依法依规 专人 领导 有关方面 另行规定 另行通知 另行约定
  `),
  patterns: [
    /(?:相关|有关|相应)的?(?:规定|要求|制度|流程|部门|人员|岗位|单位|标准|文件|政策|负责人|责任人|领导|规范|条款|程序|法规|法律|办法|团队|科室|处室|机构|条例|细则|资料|材料|证明|证件|手续|凭证|措施|处罚|处理|补偿|赔偿|责任|职能|主管|专家|权限)/,
    /(?<![以直属接])上级(?!别|经销|代理|供应|菜单|目录|页面)/,
    /(?:协调|联系|联合|会同|通知|督促|上?报|转(?:交|派|给)?)(?:各|多个|其他|其它)(?:相关)?(?:部门|单位|科室|方)/,
    /(?:按照?|依照|依据|遵照|遵守|执行|符合|违反)(?:本?(?:公司|企业|单位|中心|行|部门)的?|有关|相关|既定|统一|现行|国家|行业|标准|规定)?(?:的|规章|管理|内部)?(?:(?:规定|要求|制度|流程|程序|规范|纪律){1,2}(?!时(?![，、])|[的期限间图书版表线性化单内外中条第号编]|动作|话术|范围|文件)|标准(?=$|[，、核审退换验查留着佩派办处执受进操填登上报转提开实落服作予响回答联整完配收，,和]|且|并|后))/,
    /(?:公司|企业|国家|行业|内部|主管部门|监管)(?:的)?(?:相关|有关)?(?:规定|制度|纪律)(?=$|[，、和与及])/,
    /(?:指定|规定)(?:的)?(?:渠道|流程|格式|方式|地点|人员|部门)(?=$|[，、进办处上报提执受])/,
  ],
  english: phrases(`
    relevant department, relevant departments, relevant personnel, relevant staff, relevant person,
    relevant persons, relevant regulations, relevant rules, relevant requirements, relevant procedures,
    relevant procedure, relevant policies, relevant policy, relevant standards, relevant documents,
    relevant parties, relevant team, relevant teams, relevant provisions, relevant laws,
    applicable rules, applicable regulations, applicable procedures, applicable policies,
    applicable requirements, appropriate department, appropriate person, appropriate personnel,
    appropriate team, competent department, competent authority, responsible department,
    person in charge, persons in charge, management, superior, superiors, company policy,
    company rules, company procedures, established procedures, as prescribed, as specified, as agreed
  `),
  innocent: [
    /(?:直接|直属)上级|分管领导|领导(?:小组|力|班子)|专人(?:专岗|专线)|(?:与|和|同|跟)[^，。；]{1,16}(?:相关|有关)/,
    /客户管理|relationship management|management (?:system|platform|report|review|software)|(?:knowledge|time|quality|queue|complaint|case|risk) management/i,
  ],
};

/** The word lists, named by their rules. Workspaces change them with lint.words. */
export const wordLists = {
  'vague-time': time,
  'vague-quality': quality,
  'vague-degree': degree,
  'vague-quantity': quantity,
  'vague-condition': condition,
  'vague-reference': reference,
} as const;
