import { phrases, type WordList, words } from '../matcher.ts';

export const degree: WordList = {
  words: words(`
    适当 适度 适量 合理 充分 足够 充足 大幅 大幅度 明显 显著 基本上 大致 大体 大体上 通常 尽量
    尽可能 尽力 全力 竭力 力争 力求 争取 努力 适中 过多 过长 过高 过低 过快 过慢 过短 过大 过于 过分
    太多 太长 几乎 较为 相对较 更好地 更好的 最大限度 最大程度 最大可能 一定程度 一定比例
    一定范围 合乎情理 酌量 酌减 酌加 稍微 稍稍 略微 些许 极力 极大 极为 极其 非常 格外 更加 更为 愈加 越发 过度
    过量 从宽 从严 从优 从轻 从重 从简 从快从严 竭尽全力 竭尽所能 尽其所能 尽己所能 尽一切 想方设法 千方百计 最大努力
    尽最大 最大化 最小化 有所提高 有所下降 有所改善 有所降低 差不多 将近 近乎 接近于 相当程度 较大程度 很大程度
    较大幅度 小幅 适宜范围 合理范围 合理区间 可接受范围 可控范围 正常范围 正常水平 合理水平 较优 择优 就高 就低
    太大 太小 太快 太慢 太高 太低 过早 过晚 过久 太久 不宜过 恰当程度 尽量避免 尽量减少 适当性地 适可而止
    最优 好一些 快一些 久一些 多一些 少一些 尽善 力所能及地
    充裕 充沛 富余 宽裕 宽松 够用 管够 足够多 充足够用 绰绰有余 留有余地 余地 留足 配足 备足 给足 配强 配齐配强
    设法 想办法 想尽办法 鼎力 倾力 倾尽全力 不遗余力 全心全力 全力以赴地 极尽 力保 力促 力避 力戒 力图
    尽心尽力地 使出浑身解数 从紧 从长 从缓 从紧从严 严控
    最低限度 最低程度 最小程度 最小限度 最大范围 最大努力地 最大力度 很大限度 最大程度上 一定限度 相当大 相当多 相当高
    稍加 稍作 稍许 略加 略作 略有 稍有 有所 多多少少 或多或少 八九不离十 七七八八 大差不差 大略 粗略 粗粗 略略
    大幅提升 小幅度 较大幅 成倍 倍加 加倍 百倍 分外 异常地 尤为 尤其注意 颇为 颇 相当 挺好 太过 过犹不及
    适如其分 因陋就简 恰当地多 适可 点到为止 不宜太 别太 过头 过火 超负荷 过密 过满 过重 过轻 过频 频次过高 频率过高
    不必要的 多余的 无谓的 不低于正常 可接受的 可容忍 能接受的程度 可承受 承受范围 合理比例 合理数量 合理价格 合理水准
    越多越好 越少越好 越低越好 越高越好 多多益善 适得其所 量力而行 量力而为 尽力而为 力所能及 竭尽所能地 尽最大可能 绞尽脑汁 倾其所有
    全力以赴 不惜代价 不计代价 一切办法 一切手段 一切可能 各种办法 有效办法 有力措施 恰如其量 正好够 合情合理
    入情入理 通情达理 情理之中 合乎常理 公允合理 尚可 勉强 稍微地 明显地 显著地 略胜
    丰厚 优厚 可观 不错的 起码的 大力的 往往 大大 大大地 大加 万分 无比 尤为重视 深深 深深地
    充分考虑 酌加考虑 适当考虑 通盘考虑 统筹兼顾 统筹考虑
  `),
  patterns: [
    /(?<!不|必|规|约)一定(?:的|程度的)?(?!时|期|量|数|条|情|要|会|能|是|不|得|可|在|有|将|把|与|金额|比例|范围|程度)(?=[一-鿿])(?<=(?:给予?|提供|保持|留[有出]?|预留|具有|具备|承担|支付|享受|享有|收取|采取|作出|做出|设置|配备|储备|有|受到|予以|增加|增派)一定(?:的|程度的)?)/u,
    /(?<=[应须宜要当、])多(?:多|加)?(?=留意|关注|关心|关照|倾听|沟通|观察|了解|注意|鼓励|听|看|问|走访|宣传|提醒|体谅|巡|备|安排|引导|交流)|多加(?=[一-鿿])|更[多大高强优佳好快](?:的)?(?=[一-鿿]{2})(?<=(?:给予?|提供|安排|投入|获得|留出|争取|予以|倾斜|给[^，。；]{1,6})更[多大高强优佳好快]的?)/u,
    /过[多少长短满密重轻浓淡急频稠](?!期|额|程|去|失|敏|渡|时)(?<=(?:不得|不应|不宜|不能|不要|避免|防止|应|未)[^，。；]{0,6}(?<![通经超路])过[一-鿿])|太[多长大小快慢高低早晚久重轻密满远近](?!极|阳)/u,
    /(?:合适|适宜|恰当|适中|妥当|合理)的?(?:大小|温度|湿度|音量|亮度|距离|间距|比例|数量|力度|语速|强度|密度|长度|高度|幅度|规模|人数|水平|程度)/,
    /(?:大小|温度|湿度|音量|亮度|距离|间距|比例|数量|力度|语速|强度|密度|长度|高度|幅度|规模|松紧|快慢|浓淡|冷热|厚薄|深浅|长短|软硬|咸淡)(?:要|应|须|保持)?(?:适宜|合适|恰当|得当|适当|合理)/,
    /最[大好佳优强]的?(?=支持|帮助|努力|服务|体验|效果|质量|诚意|便利|优待)|(?:有力|得力|切实)的(?:支持|保障|帮助|协助)|有效的(?=支持|保障|帮助|协助|措施)/,
    /力争(?!上游)|大力(?=支持|协助|配合|帮助)|(?:切实|大力|严格|有力|最大|尽力)的?(?=控制|降低|减少|压缩|压降|缩短|压减|遏制|缩减|杜绝)|(?:(?:能|可以?|愿意|够)接受|可容忍|满意|够用|舒适)的(?:程度|水平|范围|区间)/,
    /(?:能|可)[一-鿿]{0,4}接受的(?:程度|水平|范围)|(?:留|留出|预留|保留)(?:有|出)?(?:一些)?(?:余地|余量|冗余|弹性|富余)/u,
    /(?:较|比较|较为|相对|很|相当|偏)(?=[高低]的?(?:水平|水准|标准|频率|频次|比例))/,
    /大(?=致|体)(?:致|体)(?:上)?(?=[一-鿿])|(?<!没)有所(?=[一-鿿]{2})|偏[高低长短大小快慢多少松紧](?=$|[，、的])/u,
    /有利于[^，。；]{1,8}的(?=方式|原则|角度|办法|方案)/,
    /(?<![比计相])较(?:为)?(?:[高低好快多少长短大小慢差强弱轻]|重(?!要)|复杂|简单|重要|紧急|严重|困难)(?!比|真)/,
    /基本(?=透明|公平|一致|完成|解决|满足|达到|符合|准确|正确|相同|查清|做到|掌握|清楚|到位|正常|稳定|具备|覆盖|实现|杜绝|消除|健全|完整|真实|齐全|覆盖|保持|无|不|能|可(?!用))/,
    /(?<=比较|相对)(?:[高低快多少长短大慢差]|复杂|简单|重要|紧急|严重|困难|集中|安静|温和|固定|稳定|独立)(?!较)/,
    /一定的(?=[一-鿿])/u,
    /十分(?![之钟\d]|以|内|满|制)(?=[一-鿿]{2})/u,
    /特别的?(?=注意|关注|重视|留意|照顾|关照|谨慎|耐心|协助|帮助|安排)/,
    /简化(?=手续|流程|环节|程序|步骤)|着重(?=注意|关注|留意)|足量|密切(?=关注|跟踪|监[控测]|留意|注视|联系|追踪)/,
    /(?:高度|重点)(?=关注|负责|警惕|敏感|集中|跟踪|监控|保障|防范|留意)/,
    /(?<![标基水])最佳(?=方案|方式|做法|路径|途径|效果|状态|体验|选择|时机|服务|水平)/,
    /(?:各种|一切|多种|有力|有效|切实|可行|得力|相应)的?(?:办法|举措|努力|措施)/,
    /足够(?=的)|(?<![不超多])很(?=[快慢高低大小多少长短好])/,
    /更[多好快高](?:的|地)?(?=关注|帮助|服务|支持|体验|照顾|响应|解决)/,
    /(?:应有|必要)的?(?:措施|手段|努力|支持|帮助|协助|补偿|安抚|关注|准备|防护|保护|处置|救助|培训)/,
  ],
  english: phrases(`
    appropriate, appropriately, reasonable, reasonably, sufficient, sufficiently, adequate, adequately,
    suitable, suitably, as far as possible, as much as possible, where possible, if possible,
    whenever possible, best efforts, best effort, reasonable efforts, every effort, best endeavours, to a minimum,
    as little as possible, as few as possible, significantly, significant,
    substantially, substantial, considerable, generally, usually, normally, typically, mostly, largely,
    minimal, minimise, minimize, maximise, maximize, try to, strive to, endeavour to, endeavor to,
    aim to, ample, greatly, considerably, very, quite, highly, closely, fully, to the best of, best possible,
    as best, maximum extent, fullest extent, undue, unduly, unnecessary, unnecessarily, fair amount, moderate,
    moderately, proportionate, proportionately, extensive, extensively, enough, as low as possible,
    as high as possible, as short as possible, as many as possible, as fully as possible, more or less,
    all necessary steps, necessary steps, necessary measures, reasonable steps, reasonable care, strive, attempt to,
    utmost, do its best, do their best, do one's best, to the utmost, extra, maximum effort, all efforts, reasonable effort,
    as low as practicable, plentiful, optimum, to some extent, to a certain extent, a degree of, somewhat,
    relatively, wherever possible, wherever practical, where practical, when possible, if at all possible, whenever practicable,
    sparingly, in moderation, markedly, noticeably, drastically, dramatically, slightly, roughly equal,
    acceptably, acceptable level, reasonable level, low level, high level, all possible, every possible, all reasonable, whatever is necessary,
    whatever it takes, as long as possible, as close as possible, as little, as complete as possible, as accurate as possible,
    as simple as possible, as clearly as possible, to the greatest extent, greatest possible, too many, too much, too often, too loud, too fast,
    seek to, endeavour, endeavor, work hard, excessive, excessively, too long, acceptable, optimal, to the extent possible
  `),
  englishPatterns: [
    /as (?!soon|early|quickly|fast|promptly|swiftly|rapidly|speedily|expeditiously|often|frequently|regularly|timely)[a-z]+ as (?:is )?(?:reasonably )?(?:possible|practicable|practical|feasible|(?:they|it|you|he|she|one) can)/,
  ],
  innocent: [
    /(?:at|in|within) (?:an? |the )?(?:appropriate|suitable|acceptable) (?:time|times|moment|period|interval|intervals|timeframe|time frame)/i,
    /(?:合适|适当|恰当|合理|适宜|较[短长快]|较为充裕|充裕)的?(?:时间(?!$|[，。）])|时候|时机|时刻|时段|期限|时限)(?=内|里|，|再|前|回|答|办|通|提|联)|(?:较|比较|合理)的?(?:长|短)的?(?:时间|期限|时限)|(?:undue|unnecessary|unreasonable|excessive|minimal) delays?|suitable (?:person|time|people)|(?:通常|正常|一般)情[况形]|better (?:known|off)|extra (?:charge|fee|cost|bed|luggage|baggage)s?|high level (?:design|summary)/i,
    /(?:诉求|要求|理由|请求|建议|申请|异议)(?:确[有属]?|较为|比较)?(?:合理|充分)(?=的)|(?:有|无|没有|提供)(?:合理|充分)的?(?:理由|原因|事由)|情节较[轻重]|(?:较大|较小|较高|较低)的?(?:金额|数额|损失|差额)|(?:金额|数额|损失|差额|影响|分歧|波动)(?:较|很|过)[大小高低](?=的|时|，)/,
    /大大[方咧]|相当于|宽松(?:版|款)|大力(?:水手|丸)|统筹(?:区|地|基金|账户|支付|岗|员|层次|办|科)|异常(?:情|订|波|交|登|件|单|状|数|率|天)|有所(?:不|在)|着力点|略[去有]所|严控(?:区|名单)|加倍(?:返还|赔|支付)|成倍(?:返还|赔)|过[重轻长短](?:线|费)/,
    /合理(?:且|和|、)?必要的?[一-鿿]{0,4}费用|(?:就高|就低)(?=不就)|最(?:优惠|优先|优级)|最大化(?:按钮|窗口)|更为(?:后|前)|非常(?:满意|不满意|规|时期|感谢|抱歉|高兴|荣幸)|十分(?:满意|不满意|抱歉|感谢)|密切接触|亲密密切|择优录|过度(?:医疗|包装|索权|授权|自我|保险|营销|承诺|疲劳|劳累)|closely held|very (?:satisfied|dissatisfied)|(?:highly|very|quite) (?:likely|unlikely)|fully (?:paid|qualified|vested|booked)/iu,
    /(?:人流量?|客流量?|车流量?|话务量|业务量|来电量|订单量|人数)(?:较|比较|过|很)(?:大|多|高|长)(?=时|的|，)|reasonably practicable|appropriate (?:authorit|department|person|team|staff|channel)\w*/i,
    /合理用药|适当性|合理性|充分性|合理化建议|合理(?:时间|的时间|期限|的期限|时限)|适当(?:时候|时间|的?时机|情况|的情况|条件)|明显(?:错误|违法|侵权|瑕疵|位置)?的?(?:标识|标志)/,
    /尽可能(?:短的时间|迅速|快速|早|快|及早|准时)|尽量(?:早|快|提前|提早|迅速|快速|及早|准时)|(?:服务|客户|努力)努力程度|努力程度/,
    /(?:where|if|as|when|whenever) appropriate|appropriate(?:d|s|ion)|reasonable (?:time|period)/i,
  ],
};
