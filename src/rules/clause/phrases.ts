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
    筑牢 争创 牢记 提质增效 上新台阶 内化于心 外化于行
  `),
  patterns: [
    new RegExp(
      `(?:不断|持续|着力|努力|全面|大力|切实|进一步|稳步|有效)?(?:提升|提高|增强|优化|改善|促进|推动|加快)(?=[^，。；：、（]{0,14}?${aims})`,
    ),
    /(?:不断|持续|进一步|逐步|日益)(?=改进|优化|提升|提高|加强|完善|改善|推进|强化|深化|推动|创新|增强|学习|做好)/,
  ],
  english: phrases(`
    continuously improve, continuous improvement, continually improve, constantly improve, enhance,
    strengthen, optimise, optimize, foster, promote a culture, customer-centric, customer first,
    customer-first, customers first, world-class, spare no effort, strive for excellence,
    go the extra mile, attach great importance, improve
  `),
  innocent: [
    /落实(?:客户|用户|来电人|投诉人|诉求人)?的?(?:身份|地址|信息|原因|责任人|诉求)|压实(?:度|机)/,
    /(?:加强|强化)(?:版|针|班|型)|落实(?:到(?:人|岗|位)|率|情况|单)|(?:未|已)落实|推进(?:会|器|表)|(?:提升|提高|优化)(?:率|至|到|为)|优化(?:建议|方案|师|需求)|改善(?:建议|措施|方案|单|计划)|(?:改进|提升|优化|整改)(?:措施|计划)/,
    /提高(?:音量|声调|嗓门|语调|警惕)|(?:扎实|连续|源源)不断|做好(?=的)|深化改革|打造的/,
  ],
};

const attitude =
  '(?:恶劣|生硬|冷淡|冷漠|傲慢|粗暴|蛮横|不好|不端|不耐烦|态度差|推诿|敷衍|怠慢|随意|消极|懈怠|刁难|推脱|搪塞|冷嘲热讽|不文明|不礼貌|不规范|不恰当|不当|不妥|不良|不雅|不专业|不负责任|过激|失礼|违规(?=行为|操作|言行|用语)|违纪|负面|禁忌|禁语|侮辱性|敏感)';

export const unboundedNegation: WordList = {
  words: [],
  patterns: [
    new RegExp(
      `(?:不得|不应|不准|不许|不可|不能|不要|严禁|禁止|杜绝|避免|防止|切忌|切勿|不允许)[^，。；：（]{0,14}?${attitude}(?:的?(?:言行|行为|用语|语言|言语|词语|情绪|态度|现象|情况|表述|字眼|话术|做法|话题))?`,
    ),
    /(?:避免|杜绝|防止|减少|不得出现|不应出现|不得发生|不应发生|严禁出现|严禁发生)[^，。；：（]{1,20}?(?:的?(?:情况|现象|问题|事件|行为|事故)(?:的?(?:发生|出现|产生|再次发生))?|(?:发生|再次发生)(?=$|[，。；]))/,
  ],
  english: phrases(`
    avoid any situation, avoid situations, prevent situations, inappropriate language,
    inappropriate behaviour, inappropriate behavior, improper language, bad attitude, poor attitude,
    rude behaviour, rude behavior, rude, rudely, unprofessional, unprofessionally, impolite, impolitely,
    disrespectful, disrespectfully, inappropriate conduct, improper conduct
  `),
  innocent: [/不得(?:超过|少于|低于|高于|早于|晚于)/],
};

/** 不 that is part of an adjective denies nothing. */
const adjective =
  '(?!文明|礼貌|耐烦|当|良|规范|实|符|雅|正当|合理|合规|合法|必要|适当|满|同|利|明|足|相关|友好|专业|恰当|尊重|作为|确定|负责|得体|健康|道德|属|少于|低于|超过|高于|大于|小于|得|应|宜|可|定期|限|至|仅|但|论|管|时|完整|一致|准确|清|真实|端|妥|全|安|成功|便|公|平|必|予|在)';

export const doubleNegative: WordList = {
  words: words(`
    不得不 不能不 不可不 不应不 不宜不 不会不 未尝不 不无 莫不 无不 并非不 不是不 并非没有 不得没有
    不应没有 不能没有 不可没有 不得无不 没有不
  `),
  patterns: [
    new RegExp(
      `(?:不得|不能|不可|不应|不宜|不准|不许|不允许|严禁|禁止|杜绝|切勿|切忌|避免)[^，。；：、（]{0,8}?(?<![要能会是可对差得应]|隐瞒|拖延|置之|知情|视而|听而)(?:拒不|不|没有)${adjective}(?=[\\p{Script=Han}])(?!能|会|了解|明|愿|懂|知|想|满)`,
      'u',
    ),
    /非[^，。；]{1,8}不可(?=$|[，。；])/,
  ],
  english: phrases(`
    must not fail to, shall not fail to, should not fail to, may not fail to, not uncommon,
    must not refuse to, never not, not without, must not neglect to, shall not omit to,
    must not omit to
  `),
  innocent: [/无不良|不无(?:线|人|故|偿)|不得不(?:到|足|当|实|良)|(?:当|若|如|而|因|因此|时)不得不/],
};

export const todo: WordList = {
  words: words(`
    待补充 待补 待明确 待细化 待讨论 待商定 待填写 待填 待拟定 待完善 待议 待编写 待确定 暂定
    尚未确定 尚待确定 此处省略 （略） (略)
  `),
  patterns: [
    /待定(?=$|[\s，。；、：）)])/,
    /(?<![A-Za-z])[XxＸ]{2,}(?![A-Za-z])/,
    /×{2,}/,
    /[【[（(]\s*(?:[XxＸ×]|待[^】\]）)]{0,6}|…+)?\s*[】\]）)]/,
    /(?<![A-Za-z\d_])_{2,}(?![A-Za-z\d_])/,
    /[?？]{2,}/,
    /(?<![A-Za-z\d])[XxN](?=\s*(?:秒|分钟|小时|个?工作日|天|个|次|%|元|名))/,
    /某某/,
    /(?<=[^\d.])\?(?=\s*(?:秒|分钟|小时|个?工作日|天|%))/,
  ],
  english: phrases(`
    TBD, TBC, TODO, FIXME, to be determined, to be decided, to be defined, to be confirmed,
    to be agreed, placeholder, lorem ipsum
  `),
  innocent: [
    /待(?:定岗|完善(?:的)?(?:工单|资料|信息|记录)|补充(?:的)?(?:材料|资料|信息|工单)|明确(?:的)?(?:责任|诉求))|(?:为|为“|状态|标记为|置为)待[\p{Script=Han}]{1,3}/u,
  ],
};
