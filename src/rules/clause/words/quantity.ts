import { phrases, type WordList, words } from '../matcher.ts';

/** What a count is written with. */
const figure = '[\\d一二两三四五六七八九十百千半几]';
/** What things are counted by. */
const classifier =
  '(?:个|位|名|笔|份|张|款|项|类|轮|批|家|户|通|条|单|套|件|组|处|遍|次|句|步|种|倍|天|周|年|台|辆|间|道|页|人)';
const unit = '(?:秒|分|小时|钟|天|日|周|个?月|个?季|年|次|名|位|人|条|件|起|通|个|项|元|万|成|倍|%|声)';

export const quantity: WordList = {
  words: words(`
    若干 少量 大量 多次 多数 大多数 少数 大多 许多 众多 诸多 一些 某些 个别 不少 等等 大约 大概 一系列
    一定数量 大部分 小部分 一部分 绝大部分 绝大多数 为数不多 有些 一批 一定量 一定数额 适当数量 少许 零星 大批 
    大半 海量 好几 好多 无数 屡次 一再 再三 多轮 数轮 反复 全方位 全方面 多方位 多方面 多渠道 多角度 多维度 多层次
    多途径 多样化 多元化 多形式 方方面面 各方面 种种 各种各样 形形色色 各式各样 包括但不限于 包含但不限于 寥寥 为数众多 几乎全部
    几乎所有 绝大 相当数量 相当一部分 个把 三两 三五 十来 百来
  `),
  patterns: [
    /(?<![预合违续签履爽节邀改失解契公特毁相赴守条爱规协大])约(?=\s*(?:\d|[一二两三四五六七八九十百千半几]\s*[个秒分小天日周月年次名位人条件起通项元万成倍]))/,
    new RegExp(`(?<=${figure}\\s*${unit}(?:钟|时)?)(?:左右|上下)`),
    /(?<![第一二三四五六七八九十\d大小全各本该这述成白文术语节书录容表页段款案章件单告头尾体])部分(?!退|付款|支付|还款|发货|履行|赔付|撤诉|达标|缺货|签收|提前|扣款|减免|解决)(?=[\p{Script=Han}])/u,
    /(?<=、[^，。；：、（）()]{1,20})(?<![一二三四五六七八九十\d])等(?![待候级于额同值比效量次权号身]|一下|一等|客户先|\s*[\d二两三四五六七八九十]+\s*[个种类项名位条大家点步份类])/,
    /(?<=[\p{Script=Han}”》」A-Za-z\d])(?<![同平对高中初优特上头相不何均坐稍久请需让要再您差])等(?=(?:其他|相关|有关|各类|各种|多种|非|规范|类似|同类)?(?:问题|情况|情形|信息|资料|材料|方式|渠道|内容|原因|事项|部门|人员|行为|用语|词语|话语|语言|服务|业务|措施|手段|工作|环节|因素|证件|平台|途径|场景|要求|需求|现象|字眼|方面|形式|事宜|指标|产品|费用|工具|岗位|单位|字段|功能|操作|类型|敏感))/u,
    new RegExp(`(?<![\\d十好第])几(?=${classifier}|[秒分小][钟时]?|个?工作日)(?!个人)`),
    /(?:一两|两三|三四|三五|四五|五六|六七|七八|八九)(?=\s*个?(?:天|日|周|月|次|名|位|条|件|份|通|句|轮|分钟|小时|工作日|人))/,
    /(?<=[\d十百千万]\s*)[余多](?=\s*(?:个|名|位|人|次|件|条|份|项|家|天|元|通|笔|张|户))/,
    /(?<=[\p{Script=Han}])(?<![众诸许太较更最很好至增过差需繁极甚居偏不])多(?=[张份名家轮批套处])(?!张桌)/u,
    /(?<![次天人件总指分倍参系点名工基少多函整复回时户量笔单字岁度级])数(?=[次天周月名位份笔张件项款批轮家户条通](?!数)|日[内后]|十|百|千|小时|分钟)/,
    /多种(?=方式|渠道|途径|形式|手段|措施|语言|方法)/,
  ],
  english: phrases(`
    several, some, many, a few, few, various, numerous, a number of, multiple times, approximately,
    roughly, around, nearly, almost, circa, or thereabouts, a handful, handful of, dozens, dozens of, plenty,
    plenty of, a couple, couple of, multiple, and others, among others, including but not limited to,
    a variety of, a range of, a sufficient number, majority, a majority of, minority, bulk of, repeatedly, or so, etc, etc., and so on, and so forth, and the like, most, a lot of
  `),
  innocent: [
    /(?:信息|诉求|内容|情况|要点|号码|结果)反复|反复(?:性|投诉|来电)|多(?:处方)|数(?:据|字|值|量|目|额|位(?:数|字)|份额|笔直)|大批(?:量|发)|各方面[的]?(?:代表|专家)|多渠道(?:接入|平台|客服|融合|路由|工单|统一)|(?:in the|multiple[- ](?:choice|factor)|multi)|multiple (?:choice|accounts|lines|times a)|majority (?:vote|shareholder)|minority (?:language|group)/i,
    /部分(?=[^，。；]{0,4}[与和或、及]全部)|(?<=全部[^，。；]{0,4}[与和或、及])部分|部分(?=失能|丧失)/,
    /少数民族|个别(?:辅导|谈话|沟通|面谈|化|访谈)|第\s*[\d一二三四五六七八九十]+部分|组成部分|不少(?=于)|等等(?=我|您|看)|大量程|多次(?:元|付费|卡)/,
    /(?:平|同|对|中|高|初|优|特|上|不|均|何|相|坐|稍|苦|久)等(?!等)|等(?:候|待|级|于|额|同|值|比)/,
    /around the clock|turn(?:ed|s|ing)? around|some(?:one|body)|at most|the most|most recent|around-the-clock|the (?:first|last|next|past|previous) few/i,
  ],
};
