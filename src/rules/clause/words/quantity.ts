import { phrases, type WordList, words } from '../matcher.ts';

/** What a count is written with. */
const figure = '[\\d一二两三四五六七八九十百千半几]';
/** What things are counted by. */
const classifier =
  '(?:个|位|名|笔|份|张|款|项|类|轮|批|家|户|通|条|单|套|件|组|处|遍|次|句|步|种|倍|天|周|年|台|辆|间|道|页|人|把|盏|箱|包|幅|瓶|盒|束|桶|块|根|顶|双|副|册|本|段|篇|封|座|排|圈|趟|杯|碗|粒|片|层|支|株|部|只|架|艘|面|场|节|首|宗|起|例|员|元|成|层|米|公里|公斤)';
const unit = '(?:秒|分|点|小时|钟|天|日|周|个?月|个?季|年|次|名|位|人|条|件|起|通|个|项|元|万|成|倍|%|声)';

export const quantity: WordList = {
  words: words(`
    若干 少量 大量 多次 多数 大多数 少数 大多 许多 众多 诸多 一些 某些 个别 不少 等等 大约 大概 一系列
    一定数量 大部分 小部分 一部分 绝大部分 绝大多数 为数不多 有些 一批 一定量 一定数额 适当数量 少许 零星 大批
    大半 海量 好几 好多 无数 屡次 一再 再三 多轮 数轮 反复 全方位 全方面 多方位 多方面 多渠道 多角度 多维度 多层次
    多途径 多样化 多元化 多形式 方方面面 各方面 种种 各种各样 形形色色 各式各样 包括但不限于 包含但不限于 寥寥 为数众多 几乎全部 很多 零散 好多次 好几次 若干次
    几乎所有 绝大 相当数量 相当一部分 个把 三两 三五 十来 百来 千来 十几 二十几 几十 几百 几千 几万 数十 数百 数千 数万 上百 上千
    上万 成百上千 成千上万 成批 大把 一大批 一大堆 一堆 一小批 少部分 少部份 小部份 极少数 极个别 极少量 微量 半数左右 大半数
    小半 一小部分 有的 某几 其中一些 其中部分 好些 好多个 寥寥几 寥寥数 屈指可数 三三两两 多处 多人次
    多重 多批次 多频次 数次 数度 几度 几番 数番 多番 三番五次 三令五申 接二连三 一次次 一遍遍 一而再 诸如 诸如此类 之类 之类的
    云云 什么的 林林总总 一应俱全 应有尽有 适量数量 足量数量 不等数量 数量不等 定量不等 偌大 有限的几 不下数 概数 近乎全部
    绝大多数人 绝大部分人 一定人数 一定人手 一定次数 一定频次 一定规模 一定额度 一定金额 适当次数 适当人数 相应数量 相应次数
    必要数量 合理次数 有关数量 大量的 差不多数量
  `),
  patterns: [
    /(?:以?及|[和与、或])其[他它](?:有关|相关)?(?:事项|情况|情形|问题|信息|资料|材料|内容|方式|渠道|原因|事宜|工作|措施|手段|要求)/,
    /几[十百千万](?:[余多])?|上百|成百(?!分)|数(?=个(?!字|位|人|体))/,
    /(?:如|例如|比如|譬如)[^，。；]{1,24}?、[^，。；]{1,16}?(?:之类|一类|等类|类的)(?:的)?/,
    /(?=不等|以)(?<=[件项样种条])(?:以上|以下)?不等(?=$|[，、的])/,
    /(?<![预合违续签履爽节邀改失解契公特毁相赴守条爱规协大])约(?=\s*(?:\d|[一二两三四五六七八九十百千半几]\s*[个秒分小天日周月年次名位人条件起通项元万成倍]))/,
    new RegExp(
      `(?=左右|上下)(?<=${figure}\\s*(?:${unit}|${classifier})(?:钟|时)?)(?:左右|上下)(?![文班移滑级楼车方联])`,
    ),
    /(?<![第一二三四五六七八九十\d大小全各本该这述成白文术语节书录容表页段款案章件单告头尾体])部分(?!退|付款|支付|还款|发货|履行|赔付|撤诉|达标|缺货|签收|提前|扣款|减免|解决)(?=[一-鿿])/u,
    /(?=等)(?<=、[^，。；：、（）()]{1,20})(?<![一二三四五六七八九十\d])等(?![待候级于额同值比效量次权号身]|一下|一等|客户先|\s*[\d二两三四五六七八九十]+\s*[个种类项名位条大家点步份类])/,
    /(?=等)(?<=[一-鿿”》」A-Za-z\d])(?<![同平对高中初优特上头相不何均坐稍久请需让要再您差])等(?=(?:其他|相关|有关|各类|各种|多种|非|规范|类似|同类)?(?:问题|情况|情形|信息|资料|材料|方式|渠道|内容|原因|事项|部门|人员|行为|用语|词语|话语|语言|服务|业务|措施|手段|工作|环节|因素|证件|平台|途径|场景|要求|需求|现象|字眼|方面|形式|事宜|指标|产品|费用|工具|岗位|单位|字段|功能|操作|类型|敏感))/u,
    new RegExp(`(?<![\\d十好第])几(?=${classifier}|[秒分小][钟时]?|个?工作日)(?!个人)`),
    new RegExp(
      `(?<!十)(?:一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(?=\\s*(?:[十百千万]|${classifier}|日(?![常期])|月|秒|分钟|小时|个?工作日))(?!一二[名位维]|[一二三四五六七八九两]{2}(?:类|级|等|线|部))`,
    ),
    new RegExp(
      `(?=[余多来])(?<=[\\d十百千万]\\s*)[余多来](?=\\s*(?:${classifier}|分钟|小时|日|秒|个))(?!来[电访信函])`,
    ),
    new RegExp(
      `(?<![附最靠邻接临远相新将就])(?:近|将近|接近)(?=\\s*(?:\\d+|[一二两三四五六七八九十百千]+)\\s*(?![\\d一二两三四五六七八九十百千]|个(?:月|工作|季|星期|自然|小时)|日|天|周|年|月|次|笔|季|期|小时|分钟)(?:${classifier}|%))`,
    ),
    /(?=多)(?<=[一-鿿])(?<![众诸许太较更最很好至增过差需繁极甚居偏不同])多(?=[张份名家轮批套处幅本部台辆款组支条遍趟句位件瓶盒把块段篇项])(?!张桌|本[位币]|部门|部委|处方|条线|位[数一]|项式|项选|台[阶风]|家长|轮询|组[织学])(?<!(?:涉及|涉|同时[有对]?|横跨|跨|由|超过)多)/u,
    /(?<!涉及|涉|横跨|跨|由|同一|牵涉|在|为|含|的|有)多个(?=[一-鿿])/u,
    /(?<![次天人件总指分倍参系点名工基少多函整复回时户量笔单字岁度级])数(?=[次天周月名位份笔张件项款批轮家户条通](?!数)|日[内后]|十|百|千|小时|分钟|[把本瓶盒箱包幅盏双副册辆台部块支套段篇封例起宗趟场人](?!据|量|字|额))/,
    /(?:各种|多种)(?=便民|常见)|多种(?=[一-鿿]{2})(?!多种经营)(?=方式|解决|方案|办法|选择|语种|款|工具|资料|材料|证件|场景|形态|组合|优惠|产品|服务|渠道|途径|形式|手段|措施|语言|方法)/u,
  ],
  english: phrases(`
    several, some, many, a few, few, various, numerous, a number of, multiple times, approximately,
    roughly, around, nearly, almost, circa, or thereabouts, a handful, handful of, dozens, dozens of, plenty,
    plenty of, a couple, couple of, multiple, and others, among others, including but not limited to,
    a variety of, a range of, a sufficient number, countless, scores of, hundreds of, thousands of, certain customers, certain items, certain cases of, an adequate number,
    a good number, a certain number, a small number, a large number, large number of, small number of,
    loads of, lots of, a bunch of, tons of, a fair number, an array of, a host of,
    a wide range, wide range of, ten or so, twenty or so, more than a few, quite a few, one or two, two or three,
    three or four, a handful of, and similar, or similar, and more, for example and others, in the region of,
    in the order of, on the order of, upwards of, give or take, more or fewer,
    majority, a majority of, minority, bulk of, repeatedly, or so, etc, etc., and so on, and so forth, and the like, most, a lot of
  `),
  englishPatterns: [
    /about(?= \d| (?:a )?(?:dozen|hundred)| half (?:of )?the| (?:two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty)\b)/,
    /certain (?!that\b)(?!circumstances|cases|conditions|situations|times)[a-z]+s(?= )/,
  ],
  innocent: [
    /[倍次人件系指参分总函整常小负正点票工码天位月年里级类项种]数个|几十一/,
    /[早快慢高低大小好远近晚轻重强弱长短久](?:了)?一些|有的(?!客|用|部|业|员|人|网|单|订|工)|有的放矢|诸如此|多头(?:管理|仓|开户|借贷)|多点(?:执业|触控)|多重(?:身份|验证|认证)|多处方|一堆(?=垃圾)|(?:and|or) such (?:information|data)|odd (?:number|job|hours|jobs)|and more than|or similar (?:document|device)/i,
    /(?:信息|诉求|内容|情况|要点|号码|结果)反复|反复(?:性|投诉|来电)|多(?:处方)|数(?:据|字|值|量|目|额|位(?:数|字)|份额|笔直)|大批(?:量|发)|各方面[的]?(?:代表|专家)|多渠道(?:接入|平台|客服|融合|路由|工单|统一)|(?:in the|multiple[- ](?:choice|factor)|multi)|multiple (?:choice|accounts|lines|times a)|majority (?:vote|shareholder)|minority (?:language|group)/i,
    /部分(?=[^，。；]{0,4}[与和或、及]全部)|(?<=全部[^，。；]{0,4}[与和或、及])部分|部分(?=失能|丧失)/,
    /少数民族|个别(?:辅导|谈话|沟通|面谈|化|访谈)|第\s*[\d一二三四五六七八九十]+部分|组成部分|不少(?=于)|等等(?=我|您|看)|大量程|多次(?:元|付费|卡)/,
    /(?:平|同|对|中|高|初|优|特|上|不|均|何|相|坐|稍|苦|久)等(?!等)|等(?:候|待|级|于|额|同|值|比)/,
    /around the clock|turn(?:ed|s|ing)? around|some(?:one|body)|at most|the most|most recent|around-the-clock|the (?:first|last|next|past|previous) few/i,
  ],
};
