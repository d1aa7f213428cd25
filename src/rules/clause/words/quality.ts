import { phrases, type WordList, words } from '../matcher.ts';
import { degree } from './degree.ts';
import { time } from './time.ts';

/** These words before 地 are judged by their own rules. */
const others = [...time.words, ...degree.words].join('|');
/** 地 after one of these is a place: 属地, 收货地. */
const place =
  '[属当各产的异本实场工原就落基营驻货在籍住险发源外内陆土耕草空绿荒极质林圣接扫拖两此该某境领册公生户保理达医领陵腹胜]';
/** What is done so says definitely how. */
const definite =
  '(?:逐[一项条笔户个]|分别|单独|同时|免费|书面|口头|如实|自动|统一|公开|无偿|依次|直接|当面|全额|足额|实名|匿名|同步|现场)';

export const quality: WordList = {
  words: words(`
    良好 优质 优良 优秀 周到 热情 热心 耐心 细心 友好 友善 亲切 亲和 礼貌 有礼 专业 得体 妥善 认真
    积极 主动 细致 仔细 完善 贴心 真诚 诚恳 诚挚 真挚 用心 暖心 温馨 高效 恰当 妥当 灵活 熟练 大方
    笑脸相迎 笑容可掬 宾至如归 和颜悦色 和声细语 轻声细语 平易近人 彬彬有礼 不卑不亢 落落大方 平心静气 心平气和
    语气平缓 体贴 体贴入微 关怀 关爱 呵护 悉心 精心 尽心 贴切 小心 小心翼翼 轻拿轻放 谨慎 慎重 审慎 严谨 严密
    周密 缜密 稳重 沉着 冷静 镇定 从容 果断 干练 干净利落 利落 麻利 敏捷 敏锐 机智 巧妙 娴熟 精湛 精准 精细
    公正 公平 公道 公允 不偏不倚 一视同仁 温柔 温暖 轻柔 轻缓 舒缓 悦耳 洪亮 抑扬顿挫 卓越 优异 上乘 一流
    高品质 高质量 高水平 高标准 高规格 高素质 完美 妥帖 恰如其分 恰到好处 真心 真情 诚意 诚心 热忱 殷勤
    和谐 融洽 愉快 愉悦 舒心 温情 人文关怀 体恤 同理心 设身处地 感同身受 细腻 详尽 透彻 深入浅出
    简明扼要 言简意赅 条理分明 有条不紊 井井有条 井然有序 有序 易懂 浅显 生动 守礼 不厌其烦 百问不厌
    无微不至 精神饱满 兢兢业业 一丝不苟 任劳任怨 恪尽职守 尽善尽美 游刃有余 善意 善解人意 包容 宽容 尊重  
    端正 有礼有节 面面俱到 量身定制 量体裁衣 精益 顺畅 通畅 干净    
    得当 适宜 合宜 合理得体 过硬 用情 走心 靠谱 认认真真 仔仔细细 耐心细致 稳妥处置  
    端庄 整洁 甜美 柔和 温和 平和 清晰 清楚 流畅 流利 简洁 简明 简短 明了 通俗易懂 圆满 到位 扎实 饱满 和蔼 谦和
    谦逊 委婉 尽责 尽职 负责任 人性化 个性化 便捷 舒适 合适 稳妥
  `),
  patterns: [
    /(?:令|让|使)(?:客户|用户|顾客|群众|市民)满意(?!度|率)|满意的(?:答复|服务|解决|方案|处理|回复|结果)/,
    /文明(?=服务|礼貌|热情|待客|接待|用语|应答|规范|友善|值[勤班]|执[勤法]|驾驶|作业|施工|经营|办公|待人|沟通|引导|上岗)(?<!不文明)/,
    /(?<=用语|语言|举止|言行|行为|仪表|谈吐)(?:应|要|须)?文明/,
    /(?<=[应须宜并、，当]|应当)规范(?=使用|操作|着装|佩戴|填写|填报|记录|执行|服务|开展|办理|处理|受理|作业|停放|指挥|引导|答复|解答|回复|应答|管理|收费|施工|行驶|有序)(?!使用用语)/,
    /(?:像|如)(?:同|对待)?(?:亲人|家人|朋友|自己)[^，。；]{0,4}?(?:一样|一般|般)|[视待][^，。；]{1,4}[如若](?:亲人|家人|己出)/,
    /科学(?=的|地|合理|安排|排班|制定|设置|配置|规划|调度)|平稳(?=驾驶|行驶|起步|停靠|搬运)|(?:安全|稳定)可靠|可靠的?(?=位置|地点|方式|渠道)/,
    /有效(?=解决|沟通|安抚|引导|应对|化解|处置|处理|缓解|控制|防范|开展|推进|保障|衔接|协同|回应|答复|疏导|指引|帮助|服务|办理|配合|跟进|反馈)/,
    /(?<=[应须宜并、，当])(?:详细|全面|深入)(?=地?(?:记录|说明|解释|讲解|介绍|询问|了解|登记|告知|核实|解答|答复|阐述|描述|填写|掌握|评估|分析|排查|梳理|检查|核查|调查|沟通))/,
    /客观(?=公[正平]|[、地]|评价|评估|评判|记录|描述|反映|对待|处理|陈述|如实)/,
    new RegExp(
      `(?<=[应须宜当并且、])(?![在向对将把由按为与以从给经被自于]|${definite}|${others})[\\p{Script=Han}]{2,5}(?<!${place})地(?![址点区方铁图板市段下理位面域震税勤球道势级推陪毯砖库租名主支形貌])(?=[\\p{Script=Han}])`,
      'u',
    ),
  ],
  english: phrases(`
    courteous, courteously, polite, politely, friendly, warm, warmly, patient, patiently, professional,
    professionally, helpful, attentive, attentively, proper, properly, careful, carefully, efficient,
    efficiently, effective, effectively, high-quality, high quality, good, excellent, best-in-class,
    user-friendly, cheerful, cheerfully, kindly, considerate, thoughtful, gracious, graciously, tactful,
    tactfully, calm, calmly, confident, confidently, knowledgeable, thorough, thoroughly, diligence, accurately,
    concise, concisely, easy to understand, easily understood, understandable, fair, fairly, impartial,
    impartially, objective manner, objectively, positive attitude, pleasant, pleasantly, sympathetic,
    sympathetically, compassionate, with compassion, with empathy, with care, with respect, with courtesy,
    with patience, courtesy, outstanding, exceptional, superior service, first-class, premium service,
    robust, comprehensive, meaningful, consistent manner, orderly, neat, neatly, tidy, well-groomed, cordial,
    cordially, satisfactory, satisfactorily, clear, clearly, proactive, proactively, diligent,
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
    /(?<![得应可能准许要])不[\p{Script=Han}]{2}/u,
    /冷静期|公平(?:交易|秤|竞争|性|合理)|(?:客户|用户|会员|生日)关怀|关怀(?:短信|礼|活动|电话|卡|计划|金|部|组|名单)|(?:包容|严谨|可读)性|卓越(?:奖|班组|中心|绩效|员工|绩效模式)|温暖(?:工程|包)|小心(?:地滑|轻放|台阶)|贴切度|精准(?:营销|推送|扶贫)|(?:不)?尊重(?:客户)?(?:权|隐私|意愿|选择)|有序(?:号|集)|(?:风险)?审慎(?:经营规则|监管)/,
    /高效(?:液|率)|用心险|负责任人|主动权/,
    /sound|clear(?:ed|ing|s|ance)|clear (?:the )?(?:cache|history|data|form)|good(?:s|will| faith| working| standing)|patient(?:'s|s)|professional (?:team|body|development|certificat\w+|licen[cs]e\w*|exam\w*|training|services?|degree|qualification|indemnity|terminology|terms)|effective (?:date|from|on|until|period)|warm transfer/i,
  ],
};
