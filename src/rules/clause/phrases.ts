import { phrases, type WordList, words } from './matcher.ts';

/** What slogans promise to improve; whoever improves a volume or a voice says something definite. */
const aims =
  '(?:意识|水平|能力|质量|品质|效率|效能|效果|体验|满意度|管理|建设|工作|素质|素养|形象|机制|体系|流程|服务|培训|学习|沟通|协作|协同|协调|配合|合作|监督|监管|监控|监测|考核|责任|技能|氛围|口碑|感知|力度|理念|作风|纪律|宣传|引导|教育|指导|分析|研判|保障|防范|联动|互动|交流|执行|感|化|度|力|性)';

export const slogan: WordList = {
  words: words(`
    高度重视 牢固树立 全心全意 以客户为中心 以客户为本 以人为本 客户至上 用户至上 客户第一 服务至上
    精益求精 追求卓越 尽心尽力 真心实意 换位思考 想客户之所想 急客户之所急 狠抓 扎实推进 大力推进
    稳步推进 贯彻落实 秉承 秉持 践行 弘扬 营造 打造 树立 深化 加强 强化 推进 落实 做好 抓好 切实做好
    切实加强 切实提高 切实保障 切实维护 切实 出发点 落脚点 放在首位 摆在首位 常抓不懈 齐抓共管 压实 夯实
    筑牢 争创 牢记 提质增效 上新台阶 内化于心 外化于行 恪守 坚守 发扬 倡导 彰显 凝聚 激发 深耕 赋能 助力 厚植 涵养
    保驾护航 添砖加瓦 全力以赴 齐心协力 群策群力 同心协力 精诚合作 通力合作 通力协作 密切配合 密切协作 密切合作
    形成合力 落到实处 落地见效 走深走实 取得实效 务求实效 见行见效 提档升级 再上台阶 新台阶 标杆 一流服务
    金字招牌 服务品牌 满意工程 急难愁盼 零距离 最后一公里 长效机制 主人翁 使命感 责任感 荣誉感 责任心 事业心
    获得感 幸福感 归属感 高效协同 优质高效 永无止境 久久为功 勇于担当 主动作为 担当作为 真抓实干 求真务实
    尽职尽责 履职尽责 无私奉献 爱岗敬业 不忘初心 与时俱进 开拓创新 服务大局 服务意识 客户意识 精品意识 宗旨
    建立健全 用心用情 真情服务 客户为先 客户为本 客户优先 以服务为本 以质量为本 以客为尊 以诚待客 宾客至上 群众利益无小事 有温度
  `),
  patterns: [
    new RegExp(
      `(?:不断|持续|着力|努力|全面|大力|切实|进一步|稳步|有效)?(?:提升|提高|增强|优化|改善|促进|推动|加快)(?=[^，。；：、（]{0,14}?${aims})`,
    ),
    /(?:完善|健全|构建|建立|塑造|培育|培养|巩固|拓展|推动|推行)(?=[^，。；：、（]{0,10}?(?:机制|体系|文化|氛围|意识|理念|形象|品牌|队伍|生态|格局|关系|基础))(?![^，。；]{0,14}(?:台账|清单|档案))/,
    /擦亮(?=[^，。；]{0,12}?(?:品牌|形象|名片|底色|招牌|窗口))|扎实(?:开展|推动|抓好|做好)|[放摆]在(?:更加?|十分|非常|重要的?)?(?:突出|重要|首要|优先|核心)的?(?:位置|地位)|真心换|贴心人|连心桥|桥梁纽带|比学赶超|勇争|放心电|做实做细|做细做实|做深做实|满意的(?:教育|答卷|服务)|爱心温暖|优质服务(?=赢得|打动|回报)|暖心人|当好[^，。；]{0,8}?(?:参谋|管家|后盾|助手|勤务员|店小二)/,
    /坚持(?=[^，。；]{0,12}(?:原则|理念|方针|导向|宗旨|价值观|精神|作风|为本|为先|至上|第一|中心))|发挥(?=[^，。；]{1,12}作用)|(?<!力)争(?:当|做|取成为)(?=[一-鿿])/u,
    /(?:确保|保证|保障|维护|守护)(?=[^，。；：、（]{0,10}?(?:服务质量|服务品质|服务水平|服务效果|品质|体验|满意(?!度|率)|顺畅|有序|平稳|稳定运行|合法权益|切身利益|良好|形象|声誉))/,
    /(?:不断|持续|进一步|逐步|日益)(?=改进|优化|提升|提高|加强|完善|改善|推进|强化|深化|推动|创新|增强|学习|做好)/,
  ],
  english: phrases(`
    continuously improve, continuous improvement, continually improve, constantly improve, enhance,
    strengthen, optimise, optimize, foster, promote a culture, customer-centric, customer first,
    customer-first, customers first, world-class, spare no effort, strive for excellence,
    go the extra mile, attach great importance, improve, improving, enhancing, strengthening, deepen, uphold,
    embody, champion, embrace, nurture, cultivate, instil, instill, excellence, service excellence,
    delight, delight customers, exceed expectations, exceed customer expectations, customer-focused,
    customer-oriented, customer-first mindset, mindset, culture of, spirit of, best possible service,
    second to none, go above and beyond, above and beyond, put customers first, put the customer first,
    commitment to, committed to, dedicated to, take ownership, sense of ownership, sense of responsibility,
    raise awareness, promote awareness, drive continuous, drive improvement, leverage, empower, streamline
  `),
  innocent: [
    /落实(?:客户|用户|来电人|投诉人|诉求人)?的?(?:身份|地址|信息|原因|责任人|诉求)|压实(?:度|机)/,
    /(?:加强|强化)(?:版|针|班|型|地板|木|玻璃|纤维|塑料|门)|落实(?:到(?:人|岗|位)|率|情况|单)|(?:未|已)落实|推进(?:会|器|表)|(?:提升|提高|优化)(?:率|至|到|为)|优化(?:建议|方案|师|需求)|改善(?:建议|措施|方案|单|计划)|(?:改进|提升|优化|整改)(?:措施|计划)/,
    /(?:提升|提高|优化|改善|促进|推动|加快)(?:任务|脚本|作业|项目?|工单|版本|前|后)|完善[^，。；]{0,6}(?:资料|信息|档案|地址|记录)|(?:公司|企业|服务|本院)宗旨(?=牌|墙|全文)|助力(?:车|转向|器)|服务品牌(?:名称|标识)|标杆(?:管理|值|案例)|(?:streamlined|leveraged)|improve(?:d|ment)s?(?= (?:from|by|plan|notice))/i,
    /坚守(?=岗位)|有温度的?(?=语言|话|语气|口吻|表达|回复|文字)/,
    /提高(?:音量|声调|嗓门|语调|警惕)|(?:扎实|连续|源源)不断|做好(?=的)|深化改革|打造的/,
  ],
};

const attitude =
  '(?:恶劣|生硬|冷淡|冷漠|傲慢|粗暴|蛮横|不好|不端|不耐烦|态度差|推诿|敷衍|怠慢|随意|消极|懈怠|刁难|推脱|搪塞|冷嘲热讽|不文明|不礼貌|不规范|不尊重|冷言|恶语|出言不逊|冷嘲|阴阳怪气|盛气凌人|颐指气使|爱[答搭理]不理|漫不经心|心不在焉|推三阻四|扯皮|不理不睬|不闻不问|拖拖拉拉|吃拿卡要|玩忽职守|懒散|松懈|马虎|草率|粗心|粗鲁|粗俗|粗野|野蛮|鲁莽|无礼|轻视|轻慢|不屑|讥讽|讽刺|嘲讽|挖苦|刻薄|情绪化|带有?情绪|厌烦|肆意|任性|不作为|乱作为|慢作为|失职|失责|大意|轻蔑|鄙视|鄙夷|藐视|蔑视|不恭|不敬|强硬|凶狠|恶声恶气|呵斥|训斥|斥责|高高在上|趾高气扬|自以为是|阳奉阴违|弄虚作假|徇私|不耐心|不热情|不主动|不认真|不友好|不友善|不尽责|不作声色|过于随便|散漫|拖延塞责|不恰当|不合适|不愉快|不得体|冷硬|不当|不妥|不良|不雅|不专业|不负责任|过激|失礼|有失|有违|失当|抹黑|冷落|怠工|反感|难堪|难听|难看|违反(?:职业)?(?:道德|操守)|与身份不[符相]|违规(?=行为|操作|言行|用语)|违纪|负面|不适当|吼叫|谩骂|辱骂|骚扰|暴力(?=[分装搬操行])|禁忌|禁语|侮辱性|敏感)';

export const unboundedNegation: WordList = {
  words: [],
  patterns: [
    new RegExp(
      `(?:不得|不应|不准|不许|不可|不能|不要|严禁|禁止|杜绝|避免|防止|切忌|切勿|不允许)[^，。；：（]{0,14}?${attitude}(?:的?(?:言行|行为|用语|语言|言语|词语|情绪|态度|现象|情况|表述|字眼|话术|做法|话题))?`,
    ),
    /(?:不得|不应|不准|严禁|禁止|避免|杜绝|防止)[^，。；：（]{0,8}?(?:有损|损害|影响|破坏|诋毁)[^，。；：（]{0,10}?(?:形象|声誉|名誉|信誉|口碑|利益|权益|体验|感受)(?:的?(?:言行|行为|言论|事情|事件))?/,
    /(?:不得|不应|不要|不可|严禁|禁止)[^，。；：（]{0,10}?(?:发生|产生|引发|引起|激化|[与同跟和][^，。；：（]{1,6})(?:不愉快|争执|争吵|争论|冲突|纠纷|矛盾|口角|误[解会]|不满)/,
    /(?:避免|杜绝|防止|减少)[^，。；：（]{0,10}?(?:发生|产生|出现|引发|引起|造成|激化)[^，。；：（\d]{1,10}(?=$|[，。；])/,
    /(?:避免|杜绝|防止|减少|不得出现|不应出现|不得发生|不应发生|严禁出现|严禁发生)[^，。；：（]{1,20}?(?:的?(?:情况|现象|问题|事件|行为|事故)(?:的?(?:发生|出现|产生|再次发生))?|(?:发生|再次发生)(?=$|[，。；]))/,
  ],
  english: phrases(`
    avoid any situation, avoid situations, prevent situations, inappropriate language,
    inappropriate behaviour, inappropriate behavior, improper language, bad attitude, poor attitude,
    rude behaviour, rude behavior, rude, rudely, unprofessional, unprofessionally, impolite, impolitely,
    disrespectful, disrespectfully, inappropriate conduct, improper conduct, discourteous, discourteously,
    dismissive, dismissively, aggressive, aggressively, offensive, offensively, offensive language, hostile,
    negative language, negative attitude, careless, carelessly, negligent, negligently, misconduct, unethical,
    insensitive, condescending, arrogant, arrogantly, sarcastic, improper behaviour, improper behavior,
    unprofessional conduct, unprofessional behaviour, unprofessional behavior, inappropriate remarks,
    unsuitable language, abusive, abusively, impatient, impatiently, harsh, harshly, curt, curtly, irritated, angry, sloppy, lax,
    patronising, patronizing, contempt, contemptuous, inappropriate tone, bad manners, ill-mannered, unfair, unfairly, indifferent, indifference
  `),
  innocent: [/不得(?:超过|少于|低于|高于|早于|晚于)/],
};

/** 不 that is part of an adjective denies nothing. */
const adjective =
  '(?!文明|合适|礼貌|耐烦|当|良|规范|实|符|雅|正当|合理|合规|合法|必要|适当|满|同|利|明|足|相关|友好|专业|恰当|尊重|作为|确定|负责|得体|健康|道德|属|少于|低于|超过|高于|大于|小于|得|应|宜|可|定期|限|至|仅|但|论|管|时|完整|一致|准确|清|真实|端|妥|全|安|成功|便|公|平|必|予[^，。；]{0,8}的|在|愉快|愉悦|和|热情|耐心|舒适|舒服|畅|整洁|干净|信任|佳|够|认可|支持|配合|到位|力|雅观|顺|细致|主动|间断|锈|动产|粘)';

export const doubleNegative: WordList = {
  words: words(`
    不得不 不能不 不可不 不应不 不宜不 不会不 未尝不 不无 莫不 无不 不是不 并非没有 不得没有
    不应没有 不能没有 不可没有 不得无不 没有不 没有理由不 无理由不 没理由不 没有道理不 并非不可 并非不得 并非不应 并非不需 并非不宜 并非不会 并非不用 并非不必 并非无须
    不可能不 无不应 无不得 无不可 不会没有 不是没有 不得未 不应未 不能未 不可未 不无必要 并非不能
  `),
  patterns: [
    new RegExp(
      `(?:不得|不能|不可|不应|不宜|不准|不许|不允许|严禁|禁止|杜绝|切勿|切忌|避免)[^，。；：、（]{0,8}?(?<![要能会是可对差得应]|隐瞒|拖延|置之|知情|视而|听而)(?:拒不|不(?![一-鿿]{1,3}的)|没有)${adjective}(?=[一-鿿])(?!能|会|了解|明|愿|懂|知|想|满)`,
      'u',
    ),
    /不[应宜准许得]不(?!到|足|当|实|良|少于|低于|合|符|必|正当|予以|间断|定期|利|便|雅|满)|(?:[绝决从]|都|也)不会不|没有一[天次个人][^，。；]{0,6}?不|非[^，。；]{1,8}不可(?=$|[，。；])|(?:不得|不应|不能|不可|严禁|禁止)[^，。；：、（]{0,8}?不予(?!以)/,
  ],
  english: phrases(`
    must not fail to, shall not fail to, should not fail to, may not fail to, not uncommon,
    must not refuse to, never not, not without, must not neglect to, shall not omit to,
    must not omit to, must not fail, may not fail, do not fail to, never fail to, shall never fail to, cannot not,
    not permitted not to, not allowed not to, not unreasonable, not unlikely, not impossible, not unusual,
    not unacceptable, not unjustified, must not decline to, must not avoid, must not refrain from,
    shall not refuse to, no reason not to, not unwilling, not forget to, never omit
  `),
  innocent: [/无不良|不无(?:线|人|故|偿)|不得不(?:到|足|当|实|良)|(?:当|若|如|而|因|因此)不得不/],
};

export const todo: WordList = {
  words: words(`
    待补充 待补 待明确 待细化 待讨论 待商定 待填写 待填 待拟定 待完善 待议 待编写 待确定 暂定
    尚待确定 此处省略 （略） (略) 另行确定 另行明确 另行制定 另议 待后续 后续补充 后续明确 后续确定
    后续补齐 后续完善 后续细化 后续制定 日后补充 有待明确 有待确定 有待补充 有待完善 有待细化 暂无规定
    待拟 待商榷 待评审后填 待批复后填 未定稿 尚未定稿 暂空 （空） (空)
  `),
  patterns: [
    /待定(?=$|[\s，。；、：）)]|时间|期限|日期|金额|标准|比例|人员|岗位)|(?:条款?|内容|标准|金额|时限|比例|文案|流程|方案|细则)[^，。；]{0,4}待[^，。；]{1,8}(?:审核|确认|确定|批准|审定|提供|拟定)(?=$|[，。；])|暂未确定(?=$|[，。；）)])|另行(?:发布|公布|通知)(?=$|[，。；）)])/,
    // 承办单位尚未明确的工单 tells of tickets.
    /(?:[尚暂]未(?:明确|制定|规定)|尚未确定)(?![一-鿿]{0,8}的|时(?![间限])|之?前|者)/,
    // 138XXXX1234 hides a number that there is.
    /(?<![A-Za-z\d])[XxＸ]{2,}(?![A-Za-z\d])|(?<=\d)[XxＸ]{2,}(?![A-Za-z\dXxＸ])/,
    /×{2,}/,
    /[【[（(]\s*(?:[XxＸ×]|待[^】\]）)]{0,6}|…+)?\s*[】\]）)]/,
    /(?<![A-Za-z\d_])_{2,}(?![A-Za-z\d_])/,
    /后补(?=$|[，。；）)])|(?<!未)另定(?=$|[，。；）)])/,
    /待[^，。；]{1,14}(?:商定|确定|明确|确认|测算|评审|批准|研究|批复|协商|讨论)后(?:再|另行|予以)?(?:补充|填写|填入|补齐|确定|明确|公布|更新|执行|定)/,
    /[?？]{2,}|[○〇◯●]{2,}|…{1,6}(?=\s*(?:秒|分钟|小时|个?工作日|天|个|%|元))/,
    /(?<![A-Za-z])\d{0,3}[XxＸ]{1,4}(?=\s*[年月日](?!卡|票))/,
    /[【[（(]此处[^】\]）)]{0,16}[】\]）)]|[【[<＜](?:请)?(?:填写?|插入|输入|补充|替换)[^】\]>＞]{0,10}[】\]>＞]|[【[]\s*(?:日期|金额|数字|数值|数量|次数|人数|时间|时长|时限|姓名|公司名称?|编号|名称|电话|条款号|部门|岗位|单位|比例|N|n)\s*[】\]]/,
    /[（(【[](?:由|[^】\]）)，。；]{0,6}待)[^】\]）)，。；]{1,12}(?:填写|补充|确定|明确|提供|确认)[】\]）)]/,
    /(?<![A-Za-z\d])[XxN](?=\s*(?:秒|分钟|小时|个?工作日|天|个|次|%|元|名))/,
    /某某|另行约定(?=$|[，。；）)])/,
    /[（(【[][^）)】\]，。；]{1,10}(?:待|需)[^）)】\]，。；]{1,10}(?:确认|确定|提供|补充|审核|审定|批准|定稿|拟定)(?:后[^）)】\]]{0,6})?[）)】\]]/,
    /(?<=[^\d.])[?？](?=\s*(?:秒|分钟|小时|个?(?:工作日|自然日|日历日|月|季度)|天|日[前内起]|号|年|%|元|次|条(?!件)|款|章|级))/,
  ],
  english: phrases(`
    TBD, TBC, TODO, FIXME, to be determined, to be decided, to be defined, to be confirmed,
    to be agreed, placeholder, lorem ipsum, TBA, to be announced, to be specified,
    to be finalised, to be finalized, to be advised, to be established,
    insert here, not yet defined, not yet decided, not yet determined, not yet agreed,
    coming soon
  `),
  innocent: [
    /待(?:定岗|完善(?:的)?(?:工单|资料|信息|记录)|补充(?:的)?(?:材料|资料|信息|工单)|明确(?:的)?(?:责任|诉求))|(?:为|为“|状态|标记为|置为)待[一-鿿]{1,3}/u,
  ],
};
