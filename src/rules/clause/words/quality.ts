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
  '(?:逐[一项条笔户个字句步]|准确|一次性|全程|当场|无条件|不间断|不断|不停|全天候|完整|真实|正确|连续|轮流|交替|分别|单独|同时|免费|书面|口头|如实|自动|统一|公开|无偿|依次|直接|当面|全额|足额|实名|匿名|同步|现场)';

/** What is measured, of which a suitable amount is a matter of degree. */
const measured =
  '(?:大小|温度|湿度|音量|亮度|距离|间距|比例|数量|力度|语速|强度|密度|长度|高度|幅度|范围|规模|人数|水平|程度)';

export const quality: WordList = {
  words: words(`
    良好 优质 优良 优秀 周到 热情 热心 耐心 细心 友好 友善 亲切 亲和 礼貌 有礼 得体 妥善 认真
    积极 细致 仔细 完善 贴心 真诚 诚恳 诚挚 真挚 用心 暖心 温馨 高效 恰当 妥当 灵活 熟练 大方
    笑脸相迎 笑容可掬 宾至如归 和颜悦色 和声细语 轻声细语 平易近人 彬彬有礼 不卑不亢 落落大方 平心静气 心平气和
    语气平缓 体贴 体贴入微 关怀 关爱 呵护 悉心 精心 尽心 贴切 小心 小心翼翼 轻拿轻放 谨慎 慎重 审慎 严谨 严密
    周密 缜密 稳重 沉着 冷静 镇定 从容 果断 干练 干净利落 干净利索 利落 敏捷 敏锐 机智 巧妙 娴熟 精湛 精准 精细
    公正 公平 公道 公允 不偏不倚 一视同仁 温柔 温暖 轻柔 轻缓 舒缓 悦耳 洪亮 抑扬顿挫 卓越 优异 上乘 一流
    高品质 高质量 高水平 高标准 高规格 高素质 完美 妥帖 恰如其分 恰到好处 真心 真情 诚意 诚心 热忱 殷勤
    和谐 融洽 愉快 愉悦 舒心 温情 人文关怀 体恤 同理心 设身处地 感同身受 细腻 详尽 透彻 深入浅出
    简明扼要 言简意赅 条理分明 有条不紊 井井有条 井然有序 有序 易懂 浅显 生动 守礼 不厌其烦 百问不厌
    无微不至 精神饱满 兢兢业业 一丝不苟 任劳任怨 恪尽职守 尽善尽美 游刃有余 善意 善解人意 包容 宽容 尊重  
    端正 有礼有节 面面俱到 量身定制 量体裁衣 精益 顺畅 通畅 干净    
    得当 适宜 合宜 合理得体 过硬 用情 走心 靠谱 认认真真 仔仔细细 耐心细致 稳妥处置  
    端庄 整洁 甜美 柔和 温和 平和 清晰 清楚 流畅 流利 简洁 简明 简短 明了 通俗易懂 圆满 到位 扎实 饱满 和蔼 谦和
    谦逊 委婉 尽责 尽职 负责任 人性化 个性化 便捷 舒适 合适 稳妥
    和气 客气 和善 慈祥 谦虚 谦恭 谦卑 恭敬 恭谨 虚心 随和 爽朗 开朗 大度 宽厚 厚道 坦诚 坦率 真切 恳切 赤诚
    由衷 热心肠 古道热肠 盛情 笑迎 笑容 喜迎 礼遇 礼貌待人 以礼待人 以礼相待 以诚待人 以诚相待 以情动人 以理服人
    待人接物 嘘寒问暖 知冷知热 问寒问暖 无微不至 春风化雨 如沐春风 温文尔雅 文质彬彬 谦谦有礼 礼数周全 礼数周到
    和颜 笑语 软语 轻言细语 和声细气 柔声细语 细声细语 好言好语 好声好气 轻手轻脚 蹑手蹑脚 轻搬轻放 轻取轻放
    轻装轻卸 苦口婆心 耐心细致 不急不躁 不骄不躁 不慌不忙 不愠不火 不疾不徐 忙而不乱 临危不乱 处变不惊 沉着冷静
    从容不迫 镇定自若 泰然自若 胸有成竹 谈吐文雅 谈吐不俗 文雅 高雅 优雅 雅致 儒雅 淡雅 美观 雅观 气质 风度
    精神抖擞 精神焕发 朝气蓬勃 神采奕奕 容光焕发 意气风发 斗志昂扬 干劲十足 仪态万方 衣冠整齐 衣着整齐 衣着得体
    清新 洁净 干爽 亮丽 整齐 齐整 平整 规整 宽敞 明亮 幽静 惬意 舒服  利民 便民利民 亲民 接地气 有温度
    一视同仁 童叟无欺 秉公 大公无私 铁面无私 公私分明 光明磊落 实事求是 诚实守信 言而有信 一诺千金 信守承诺
    正直 清廉 勤勉 勤恳 勤奋 勤快 踏实 务实 敬业 爱岗 吃苦耐劳 任劳任怨 兢兢业业 勤勤恳恳 踏踏实实 脚踏实地
    尽职尽责 认真负责 高度负责 认真细致 严肃认真 一丝不苟 一板一眼 精雕细琢 精耕细作 精打细算 严丝合缝 滴水不漏
    严谨细致 严格细致 深思熟虑 三思而行 谨言慎行 察言观色 善于倾听 耳聪目明 眼明手快 心灵手巧 得心应手 驾轻就熟
    轻车熟路 炉火纯青 炉火纯熟 行云流水 娓娓道来 循循善诱 因材施教 因势利导 对症下药 有的放矢 有条理 条理清楚
    条理清晰 层次分明 逻辑清楚 逻辑清晰 逻辑严密 言之有物 言之有理 言之有据 有理有据 有理有节 有情有义 有条有理
    有根有据 有板有眼 有始有终 善始善终 有头有尾 头头是道 简洁明了 简单明了 一目了然 明白易懂 通顺 顺口 朗朗上口
    声情并茂 绘声绘色 引人入胜 风趣 幽默 诙谐 活泼 妙趣横生 津津有味 寓教于乐 图文并茂 色香味俱全 美味 可口
    新鲜美味 善待 厚待 优待有加 体谅 谅解包容 爱惜 珍视 疼爱 慈爱 仁爱 博爱 同情心 恻隐之心 亲和力 感染力
    亲切感 信任感 安全感 仪式感 尊崇感 极致 出色 突出表现 精彩 精良 精致 考究 讲究 老练 干练 内行
    精通 谙熟 娴熟 熟稔 高超 高明 独到 周详 详实 翔实 翔尽 全面细致 细心周到 尽心 尽意 尽兴 称心 如意
    称心如意 心满意足 皆大欢喜 赏心悦目 耳目一新 过得去 像样 像话 体面 光鲜 落落大方 大方得体 端庄大方 自然大方
    仪表堂堂 彻底 灵敏 机敏 机灵 聪敏 敏感细腻 温婉 婉转 婉言 含蓄 圆融 圆润 变通 通融 应变自如 应对自如
    应付自如 收放自如 恰切 适切 走心 上心 留心 留意倾听 凝神 专注 专心 全神贯注 聚精会神 心无旁骛 潜心 
    字正腔圆 一尘不染 窗明几净 纤尘不染 焕然一新 推己及人 将心比心 以己度人 以心换心 以情感人 动之以情 晓之以理 入情入理
    语重心长 春风拂面 满面春风 笑逐颜开 笑意盈盈 笑语盈盈  和蔼可亲 平易近人 平心而论 心平气静 理性平和 不厌其详 不胜其烦
    有求必应 有问必答 体察入微 心细如发 胆大心细 粗中有细 面面周到 周到细致 细致周到 热情周到 热情洋溢 热情大方 热情友好 热情饱满
    一腔热忱 满腔热忱 满腔热情 古道热肠 雪中送炭 急人所急 急人之难 助人为乐 乐于助人 热心助人 先人后己 舍己为人 尊老爱幼 敬老爱幼
    扶老携幼  温良恭俭让 以德服人 宽以待人 严于律己 与人为善 和气生财 和睦 和睦相处 互谅互让 互敬互让 相敬如宾 谦让 礼尚往来
    泰然处之 处之泰然  沉稳 沉着应对 镇静 临机应变 应变得当 胸襟开阔 豁达 开明  积极向上 乐观 昂扬 蓬勃 振奋 
    自信大方 自信从容 从容自信 一气呵成 有声有色 恰到妙处 独具匠心 匠心 匠心独运 精益求精 精工细作 精心细致 丝丝入扣 丝毫不差
    滚瓜烂熟 了如指掌 了然于胸 烂熟于心 如数家珍 融会贯通 举一反三 触类旁通 心中有数 手艺过硬 技艺精湛 业务精通 本领过硬
    公事公办 公正无私 不徇私情 不徇私 一碗水端平 不厚此薄彼 表里如一 言行一致 说到做到 诚恳待人 开诚布公 推心置腹 坦诚相待 坦诚相见
    光明正大 堂堂正正 清清白白   老老实实 规规矩矩 循规守矩 端端正正 大大方方 稳稳当当 妥妥当当 干净整洁 整洁有序
    干净卫生 卫生整洁 整整齐齐 错落有致 宽敞明亮 明亮整洁 明快 敞亮 舒适宜人 宜人 温馨舒适 赏心 悦目 悦心 幽雅 清爽 清静 静谧
    通情达理  中听 动听 悠扬 铿锵有力 掷地有声 声音洪亮 声音甜美 吐字清楚 字字清楚 字迹工整 工整 工工整整 清晰明确 清楚明白
    明明白白 清清楚楚 通透 直白  通俗 浅白 平实 朴实 朴素 质朴 真实诚恳 中肯 恳挚 客观公正 公正客观 公开公平公正 合情合理
    顺畅有序 忙中有序 有章有法 有章可循 有条有序 按部就班地 步调一致 默契 配合默契 尽心尽责    尽忠职守 忠于职守
    忠诚   恪守职责 勤于思考 勤学好问 虚怀若谷 不耻下问 好学    有创意 别出心裁  
    悉心 倾心 倾情 竭诚 热诚 诚信待客 文明礼貌 礼貌文明 举止文明 一团和气 和和气气 客客气气 斯斯文文 顺利 平顺 妥妥
  `),
  patterns: [
    // Whom a team is called after, or a tool, is another matter than who is or acts so.
    /专业(?=$|[的地、，和与及性化且而又，]|素[养质]|水[平准]|态度|形象|服务|精神|解答|指导|建议|意见|咨询|帮助|支持|风范|操守|礼仪|沟通|高效|规范|严谨|热情|耐心|周到|细致|得体|真诚|友好|能力|方式|角度|眼光|口吻|语气|语言|表达|应对|处理|处置|讲解|解释|答复|回复|分析|判断|护理|照[料护])(?!性[质强]|[和与及、](?:学历|职称|院校|班级|年级))/,
    /主动(?=$|[、，的地]|热情|服务|性|积极|耐心|关心|关怀|关爱|关注|作为|担当|配合|协助|协调|帮助|帮扶|解决|处理|沟通|应对|对接|负责|参与|支持|服从|承担|维护|学习|思考|靠前|上前|迎|接待|招呼|礼让|让[座路行]|[为替][^，。；]{1,6}(?:着想|考虑|分忧)|了解|化解|排查|争取|适应|改进)/,
    /(?:令|让|使|给)[^，。；]{0,8}?(?:客户|用户|顾客|群众|市民|患者|旅客|业主|乘客|家长|学员|客人|宾客|老人|住户)[^，。；]{0,3}?(?:满意(?!度|率|评)|舒服|舒心|安心|放心|明白|看得懂|听得懂|听得明白|省心|宽心|高兴|开心|信服|感动)/,
    /(?<![不很较非本])满意的(?=答复|服务|解决|方案|处理|回复|结果|交代|答案|体验|效果|答卷)/,
    // What a bearing is like: 以饱满的精神, 用有温度的语言, 态度要端正.
    /[以用](?!(?:书面|口头|同样|相同|相应|客户|规定|约定|统一|固定|不同|本|其|电子)[^，。；]{0,6}的)[^，。；：、“]{1,10}的(?:态度|语气|口吻|语调|口气|心态|姿态|精神|面貌|笑容|微笑|热忱|热情|神情|心情|情感|胸怀|眼光|作风|风貌)/,
    /(?:态度|语气|口吻|语调|口气|神情|举止|谈吐|仪表|仪容|仪态|言谈|言行|妆容|着装|衣着|服饰|作风)(?:上|方面)?(?:应当?|要|须|宜|保持|力求|做到|必须|更|都|均|显得)?(?:一贯|始终|十分|非常|保持|做到)?(?:自然|端正|得当|和缓|平稳|平缓|平实|适度|适当|沉稳|文明|大方|朴素|朴实|庄重|正式|规范|统一规范|良好|明朗|坚定|肯定|友爱|放松|放缓|和婉|中肯|整齐|干净|一致友好)/,
    /(?:站在|立足于?)[^，。；]{1,6}(?:角度|立场|位置)|[替为][^，。；]{1,6}(?:着想|分忧|解忧|排忧)|(?:把|将)[^，。；]{1,8}?(?:当成|当作|当做|视为|视作|看作|看成)[^，。；]{0,3}(?:自己|亲人|家人|朋友|上帝|父母|孩子|自家|家事)/,
    /(?:服务|接待|招待|照顾|照看|照料|看护|安抚|陪护|解释|讲解|沟通|协调|配合|衔接|保管|照管|维护|处理|安顿|招呼|伺候|保养)好(?![评感奇转友的像坏])/,
    /(?<a>[干认仔清大客和稳规实踏恳勤周快轻端明利详条整本老妥齐热亲温细平安顺])\k<a>(?<b>[净真细楚方气当矩在恳到乐心正白落尽条齐分实妥切和顺稳全整地利])\k<b>/u,
    /(?:专人|精心|悉心|用心)(?=照料|护理|呵护|照顾|服务)|(?:职业|专业|文明|服务|人文)(?:素养|素质|修养|操守|道德|风范|风貌|礼仪)(?!培训|课|考|手册|测|规范|要求|\s*[(（])|(?:精神|服务|职业|对外|窗口|企业)(?:面貌|风貌|形象)(?!墙|识别|照|代言|店|大使)/,
    /(?:有|具有|富有|富于|充满|体现|展现|流露|表达|饱含|带着)(?:足够的?|一定的?)?(?:针对性|亲和力|感染力|说服力|条理|耐心|爱心|热情|热忱|诚意|善意|敬意|关切|温情|人情味|同理心|同情|真情|激情|活力)/,
    /(?<=[应须宜要、，])(?:文明|规范|安全文明|优雅|阳光|热情|诚信|廉洁|用心|真情|温情|亲情|贴心)(?:服务|待客|接待|执[勤法]|办[事公]|经营|上岗)/,
    /爱护(?=[\p{Script=Han}]{2})|(?=透彻|明白)(?<=[说讲交解回答][^，。；]{0,4})(?:透彻|明白)|(?:听|看|读)得(?:懂|明白|清楚)/u,
    /公开透明|透明(?=[地、，]|公开|$)|气氛[^，。；]{0,3}活跃|活跃(?:课堂|现场)?气氛|(?:方便|便利)(?=、|快捷|舒适|地|的(?:服务|环境|条件|渠道|方式))(?<!(?:当|要|供|应|定)的?便利)|诚信(?=待|经营|服务|为本|守|地|[、，]|$)|廉洁(?=自律|高效|办|执|奉公|[、，]|$)/,
    /(?<!所|最|客户|用户)关心(?!的)(?=[\p{Script=Han}]{2})|爱心(?=$|[、，的地和与]|照|对待|服务)|(?<=[应员表服师长工])用心(?!险)/u,
    /差异化|精细化|亲情化|人情化|温情化|精致化|高端化/,
    /文明(?=服务|礼貌|热情|待客|接待|用语|应答|规范|友善|值[勤班]|执[勤法]|驾驶|作业|施工|经营|办公|待人|沟通|引导|上岗)(?<!不文明)/,
    /(?<=用语|语言|举止|言行|行为|仪表|谈吐)(?:应|要|须)?文明/,
    /(?<=[应须宜并、，当]|应当)规范(?=使用|操作|着装|佩戴|填写|填报|记录|执行|服务|开展|办理|处理|受理|作业|停放|指挥|引导|答复|解答|回复|应答|管理|收费|施工|行驶|有序)(?!使用用语)/,
    /(?:像|如)(?:同|对待)?(?:亲人|家人|朋友|自己)[^，。；]{0,4}?(?:一样|一般|般)|[视待][^，。；]{1,4}[如若](?:亲人|家人|己出)/,
    /科学(?=的|地|合理|安排|排班|制定|设置|配置|规划|调度)|平稳(?=驾驶|行驶|起步|停靠|搬运)|(?:安全|稳定)可靠|可靠的?(?=位置|地点|方式|渠道)/,
    /有效(?=解决|沟通|安抚|引导|应对|化解|处置|处理|缓解|控制|防范|开展|推进|保障|衔接|协同|回应|答复|疏导|指引|帮助|服务|办理|配合|跟进|反馈)/,
    /(?<=[应须宜并、，当])(?:详细|全面|深入)(?=地?(?:记录|说明|解释|讲解|介绍|询问|了解|登记|告知|核实|解答|答复|阐述|描述|填写|掌握|评估|分析|排查|梳理|检查|核查|调查|沟通))/,
    /客观(?=公[正平]|[、地]|评价|评估|评判|记录|描述|反映|对待|处理|陈述|如实)/,
    new RegExp(
      `(?<=[应须宜当并且、])(?![在向对将把由按为与以从给经被自于]|[^地]{0,4}[拖延迟误快速捷耽犹搁急]|${definite}|${others})[\\p{Script=Han}]{2,5}(?<!${place})地(?![址点区方铁图板市段下理位面域震税勤球道势级推陪毯砖库租名主支形貌])(?=[\\p{Script=Han}])`,
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
    personalised, personalized, caring, well-mannered, approachable, empathy, empathise, empathize, actively,
    articulate, dignified, with dignity, humane, hospitable, welcoming, considerately, thoughtfully, tact, civil, amicable,
    amicably, decent, decently, presentable, hygienic, meticulous, meticulously, conscientious, conscientiously,
    enthusiastic, enthusiastically, enthusiasm, energetic, reliable, reliably, transparent, transparently, honest,
    honestly, honesty, integrity, prudent, prudently, discreet, discreetly, sincerity, skilful, skilfully, skillful,
    competently, gentle, gently, soothing, reassuring, reassuringly, intuitive, comfortable, comfortably, high standard,
    high standards, highest standard, highest standards, great service, quality service, best service,
    constructive, constructively, with a smile, with kindness, kindness, patience, politeness, professionalism,
    friendliness, warmth, plain and simple, simple language, clear language, plain language, well-spoken,
    customer's satisfaction, good manner, good manners, good service, attentiveness, smart, smartly, tidily, spotless,
    spotlessly, immaculate, immaculately, clean and tidy, inviting, graceful, mindful, sensitively, adept, adeptly,
    skilled manner, humble, humbly, composed, level-headed, even-handed, even-handedly, flexible, flexibly, creative,
    creatively, smooth experience, pleasant experience, expertly, positive impression, good impression
  `),
  englishPatterns: [
    /in an? (?!timely|prompt|speedy|swift|regular|similar|standard|consistent with|uniform|reasonable|suitable|different|written|certain)[a-z-]+(?:,? and [a-z-]+)? (?:manner|fashion|tone|way)(?! that)/,
  ],
  innocent: [
    new RegExp(
      `(?:合适|适宜|恰当|妥当)的?(?:${measured}|时间|时限|时候|时机|时刻|时段|场合)|适宜温度|(?:时机|时间|条件|场合|温度|大小|音量|距离)(?:合适|适宜|恰当)`,
    ),
    /(?:积极|消极|正面|良好|优秀|专业|满意)(?:的)?(?:评价|反馈|情绪|因素|结果)(?=[转录标计打登归发列占统、）)])|积极评价|高水平(?=不|的?$)|(?<=较)高水平|廉洁(?:承诺|从业(?:规定|承诺)|协议|风险)|灵敏度|彻底(?:删除|清除|销毁|断开|断电|关[闭机]|格式化)|关怀(?:对象|名单)/,
    /proper (?:authorit|department|person|channel|team|documentation)|good (?:reason|time)|clear (?:up|out|down)|clear(?= (?:the|all|any) )/i,
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
