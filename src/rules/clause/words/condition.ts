import { phrases, type WordList, words } from '../matcher.ts';

export const condition: WordList = {
  words: words(`
    必要时 必要的时候 必要情况下 必要的情况下 确有必要 有必要时 如有必要 如必要 若有必要 视情况 视情
    视实际情况 视具体情况 视情形 视需要 酌情 酌处 原则上 特殊情况 特殊情形 特殊原因 特殊场景 情况特殊
    条件允许 条件许可 条件具备 条件成熟 有条件的 根据实际情况 根据具体情况 根据情况 根据实际 根据需要
    结合实际 按实际情况 如有需要 若有需要 有需要时 需要时 因地制宜 因情况 一般情况下 一般情况
    通常情况下 正常情况下 多数情况下 可能的情况下 可行的情况下 可能的范围内 力所能及 例外情况 情况紧急
    情况允许 时机成熟 视条件 适当情况下 合适的情况下 特定情况 某些情况下 个别情况 如遇特殊 特殊需要
    情况复杂 情节严重 情节较重 情节轻微 正当理由 紧急情况 紧急情形 极端情况 合理理由 充分理由 特定情形 特殊状况
    特殊条件 特殊需求时 如有特殊 遇特殊 如无特殊 若无特殊 如无意外 若无意外 确有困难 确有需要 确有原因 确需
    正常条件下 紧急时 紧急时刻 紧急状况 适当时 恰当时 合适时 适宜时 方便的情况下 必需时 可行时 可能时
    条件适宜 条件合适 条件满足时 具备条件 条件不允许 条件不具备 有条件时 能力范围内 职责范围内尽 权限范围内尽
    允许的情况下 允许的范围内 许可的情况下 允许范围内 可能情况下 非特殊情况 非必要 特殊时期 特殊时段 特殊人群
    特殊客群 特殊群体 特殊案件 特殊个案 特殊诉求 特殊问题 特殊场合 特事特办 急事急办 一事一议 个案处理 具体问题具体
    因人而异 因人施策 因事制宜 因时制宜 灵活掌握 自行决定 自行判断 自行掌握 自由裁量 斟酌 见机行事 随机应变
    必要的话 需要的话 可能的话 可以的话 方便的话 允许的话 合适的话 有条件的话 有必要的话 有需要的话 如果需要 如果必要 如果可能
    必要时段 必要时刻 必要之时 迫不得已 不得已时 万不得已 不得已的情况 不便时 方便时 合适的场合 适当场合 恰当场合
    看情况 看情形 看具体情况 看实际情况 看着办 相机 相机行事 相机处置 伺机 灵活处置 灵活把握 灵活机动 自行酌定
    自行斟酌 自行裁量 自行处置 自行把握 裁量 裁量权 自主决定 自主判断 自主把握 凭经验 凭经验判断 依经验 斟酌情况 酌定 酌予 酌办
    因案制宜 因客制宜 因店制宜 因企施策 一案一策 一户一策 一客一策 一事一策 一企一策 分类施策 区别对待 区别情况 分情况 分情形
    急事急处 特事特批 特殊处理 特殊对待 特别处理 照实际情况 照情况 依情况 依情形 依实际 应急情况 不可控因素 不可控情况 不可控原因
    客观原因 客观因素 特别原因 特别情况 特别情形 特别需要 其他原因 其他特殊 个别特殊 例外原因 正当事由 合理事由 正当原因 合理原因
    不可预见的情况 不可预见情况 意外原因 意外因素 异常状况 非常情况 非常时期 关键时刻 紧要关头 危急时刻 危急情况 危急关头 条件有限
    条件受限 条件限制 客观条件 现有条件 大多情况下 常规情况下 常态下 通常情形 一般情形 正常情形 普通情况下 理论上 理想情况下
    总体上 大多数情况下 绝大多数情况下 某种情况下 一定条件下 一定情况下 特定条件下 若干情况下 相应情况下 除非必要
  `),
  patterns: [
    // 视路况调整, 视客户接受程度，: what it depends on, not how.
    /(?<![电注重忽巡监轻歧藐俯仰近弱影凝平可直审透检坐扫环窥远斜探逼敌])视(?!频|觉|力|察|听|障|线|为|同|作|窗|图|网|讯|角|野|而|如|若|情|情况)[一-鿿]{2,14}?(?=，|而定|决定|确定|调整|安排|处理|给予|采取|增|减|推荐|选择|适当|酌|进行|开放|关闭|延长|升级|提供|派)/u,
    // 根据工作需要, 因人手情况; what the customer asks for is known.
    /(?:根据|结合|依据|依|按照?|因)(?!其)(?:(?!客户|用户|业主|旅客|患者|市民|投诉人|申请人|本人|收件人|顾客)[一-鿿]){1,6}需要(?=$|[，、]|[一-鿿])(?!的时|时间)/u,
    /(?:根据|结合|依据|依|按照?)(?:客户|用户|业主|旅客|患者|市民|投诉人|申请人|乘客|老人|学员)(?:的)?(?:[一-鿿]{0,4}?)(?:情况|情形|状况|特点|情绪|态度|价值|重要性|承受能力|接受程度|配合程度|程度)(?![说证]明|登记|表|记录|填|报告|分[为类])/u,
    /(?:根据|结合|依据|视|依|按照?)[一-鿿]{0,8}?(?:轻重缓急|难易程度?|特点|特性|实情|忙闲程度?|繁忙程度|拥堵程度|承受能力|条件)(?=$|，|[一-鿿]{2})(?!的|是否)/u,
    // 如无特别说明, 除特殊原因外, 没有正当理由.
    /(?:如无|若无|如没有|若没有|除非有?|除有?|非因|无|没有|因|有)(?:其[他它])?(?:特殊|特别|正当|合理|充分|合适|恰当|意外|例外|不可控|客观|实际|确实)的?(?:情况|情形|原因|说明|理由|约定|要求|规定|需要|因素|困难|事由)/,
    // 对重大投诉, 遇到棘手问题: how grave is not said.
    /(?:遇[到有见上]?|出现|发生|若有|如有|如遇|碰[到上]|面对|对于?|针对|涉及|属于?|凡)(?:有)?(?:的)?(?:[一-鿿]{1,5}、)?(?:较为|比较|特别|十分|非常|极其|极为|相对)?(?:重大|疑难|复杂|棘手|敏感|突发|异常|不可预见|意外|极端|特殊|特别|紧急|危急|恶性|严重|重要|困难|麻烦|难缠|例外|恶劣|较大|较重|轻微){1,2}的?(?:[、和及或][一-鿿]{2,4}?)?(?:的)?(?:情况|情形|状况|事件|事项|问题|投诉|案件|诉求|故障|纠纷|舆情|事故|需求|客户|人群|群体|个案|工单|违规|失误|差错|影响|金额|损失|天气|家庭|业务|咨询|订单|病例|病情|客诉)(?!，?是指|级别|等级|台账|清单|名单|登记|专[席线岗班]|类|处置(?:预案|流程))(?=[^，。；]{0,8}(?:，|的|时|后|，))/u,
    /(?:天气|气候|路况|路面|交通|道路|网络|信号|客流|人流|车流|话务|话务量|业务|业务量|进线量|任务|线路|库存|资源|人手|人员|时间|运力|病情|伤情|体力|条件|系统|设备|供应|排队|单量|订单|客源|房源|床位|车位)(?:状况|情况|条件|量)?(?:较为|比较|特别|十分|非常|过于|相对|较|很|极|过|太|已|均)?(?:恶劣|不佳|不良|繁忙|忙碌|紧张|拥堵|拥挤|不足|短缺|充裕|充足|宽裕|富余|失控|严重|危急|较差|不好|不允许|异常|高峰|吃紧|集中|允许|许可|具备|不具备|成熟|良好|激增|骤增|突增|过载|饱和|紧缺|空闲|不便|便利|方便|可行|适宜)(?=时|的|，|后|期间|情[况形]下|的?前提)/,
    /(?<![制持定设])在(?:可能|允许|许可|可行|力所能及|适当|合适|必要|适宜|有利|[一-鿿]{1,6}?(?:允许|许可|可行)|不(?:影响|违反|违背|损害|增加|妨碍|耽误|干扰)[^，。；]{1,10}?)的?(?:条件|情况|情形|前提|范围|限度|场合)(?:之)?[下内]/u,
    /(?:^|，)(?:如|若|如果|若是|只要|倘若)(?:有|确有|有此)?(?:可能|必要|需要|条件|可行|需|困难)(?:的)?(?=，)/,
    /(?:^|[，、])(?:在)?(?:人多|客多|单多|繁忙|忙不过来|业务忙|来人多|人少)(?:时|的时候|时段)(?=，)|(?:恶劣|极端|特殊|不良)天气(?=时|下|情况|，|的，|期间)|(?:若|如|遇)有?例外|权衡利弊|(?:根据|依据|听取|按照?|经)[^，。；《]{0,4}(?:领导|主管|专家)(?:的)?意见/,
    /难以(?:处理|解决|判断|答复|确定|办理|定性|界定|控制)的(?=[一-鿿]|，)|(?:根据|按照?|凭|依据?)(?:自己|自身|个人|本人|专业|职业|现场|一线|主管)的?(?:主观)?(?:判断|经验|理解|意愿|喜好|感觉|把握)/u,
    /(?:一般|通常|正常|总的|原则)(?:来[说讲看]|而言|情形下?|条件下|情况而言)|(?:如果|若|若是|倘若|假如|确实|实在|的确|客观上)(?:确实|实在|的确)(?:无法|不能|难以|不便|需要|有困难|有必要|联系不上|没有)[一-鿿]{0,8}?(?=的|时|，)|(?:^|，)(?:确实|实在|的确|确因|确系)(?:无法|不能|难以|不便|需要|有困难|有必要|有原因|联系不上|客观)[一-鿿]{0,8}?(?=的|时|，)/u,
    /(?:诉求|要求|理由|请求|建议|申请|意见|事由|投诉|异议)(?:确[有属实]?|较为|比较|基本)?(?:合理|正当|充分|恰当|可行|得当)(?=的|时|，)|(?:有|提供|具有|存在)(?:合理|正当|充分|恰当|充足)的?(?:理由|原因|事由|依据)/,
    /(?:情节|性质|影响|后果|程度|损失|伤势)(?:较|比较|较为|特别|十分|非常|相当|尤其|极其)?(?:轻|重|恶劣|严重|轻微|较轻|较重|重大|恶化)(?=的|，|时|者)|(?:金额|数额|损失|差距|差额|分歧|争议|波动)(?:较|比较|较为|特别|十分|非常|相当|过)?(?:巨大|较大|大|小|高|低|多)(?=的|，|时|者)|(?:较大|较小|较高|较低|巨大|巨额)(?:的)?(?:金额|数额|损失|差额)/,
    /情况(?:特别|十分|非常|比较|较为|确实)?(?:危急|紧急|特殊|复杂|严重|允许|紧迫|危险|不明|异常|有变|必要)(?=的|时|，|下|者)|(?:客户|用户|业主|旅客|患者|学员|老人)(?:确|实|特别|确实|生活|经济)(?:有|特别|确有|十分)?困难/,
    /(?:有|具备)(?:条件|能力|余力|需求|必要|可能)的(?=[一-鿿]{1,6}应|[一-鿿]{2,4}(?:$|[，、加设增]))/u,
    /一般(?=情况下|应|不应|不得|不超过|在|可|由|于|须|需|不宜|以内|宜)/,
    /(?:认为|觉得|判断|评估|研判)(?:确)?(?:有)?(?:必要|需要|合适|适当|妥当|可行|合理)/,
    /(?:根据|结合|视|依据|依|按照?)(?![^，。；]{0,6}(?:客户|用户|业主|旅客|患者|市民|投诉人|申请人|本人|其))[一-鿿]{0,6}(?:实际|情况|情形|状况|形势|态势|紧急程度|严重程度|轻重缓急|复杂程度)(?![说证]明|登记|表|记录|填|报告|通报|书|简报|分[为类])/u,
    /(?:情节|影响|后果|损失|金额|数额|问题|案情|矛盾|风险|舆情|伤情|病情|涉及面|危害|程度|性质|人流量?|客流量?|车流量?|话务量|业务量|来电量|订单量|人数|排队)(?:较为|比较|特别|十分|非常|相对|较|很|极|过)?(?:大|高|多|长|集中|严重|恶劣|复杂|重大|突出|轻微|特殊|敏感|紧迫|危急)(?=的|者|时|，|案件|事项|，)/,
    /(?:特别|十分|极其|较为|比较|相对|异常|非常)?(?:复杂|疑难|棘手|特殊|敏感|紧要)的(?=(?:[一-鿿]{0,4})(?:事项|诉求|问题|案件|案情|投诉|工单|情况|故障|申诉|纠纷|订单|个案|业务|事件|客户|患者|旅客))/u,
    /(?:突发|异常|意外|例外|特别)(?:情况|情形|状况)(?=下|时|的，|，|除外)/,
    /(?:如|若|当|遇|遇有|如遇|遇到)(?:有)?(?:特殊|异常|突发|紧急|特定|复杂|疑难)(?:情况|情形|状况|事项|事件|问题|困难|需要|需求|客群|群体|人群|诉求)/,
    /(?<![电注重忽巡监轻])视[一-鿿]{1,10}?(?:而定|决定|确定)/u,
    /视[一-鿿]{1,8}(?:情况|程度)(?:而定|确定|决定|处理|安排|给予|采取)/u,
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
    unless otherwise agreed, where practicable, if practicable, reasonably practicable, wherever practicable,
    under certain circumstances, in certain circumstances, certain circumstances, in certain cases, in some cases,
    where warranted, if warranted, when warranted, as warranted, where relevant, if relevant, when relevant,
    deemed necessary, deemed appropriate, considered necessary, considered appropriate, see fit, sees fit,
    where justified, if justified, if circumstances allow, circumstances permitting, if time permits,
    time permitting, at the discretion of, using their discretion, use discretion, own discretion, own judgement,
    own judgment, unusual circumstances, special circumstances, special cases, exceptional cases,
    exceptional circumstances, extenuating circumstances, as the case may be, under ordinary circumstances,
    in urgent cases, in serious cases, in complex cases, depending on, as the situation requires,
    if the situation requires, when the situation requires, if the need arises, should the need arise,
    when circumstances require, if circumstances require, valid reason, good reason, justified reason
  `),
  englishPatterns: [
    /(?:if|where|when|as|should|whenever|unless|until|once|provided) (?:the |local |their |its |his |any )?(?:circumstances|conditions|situation|need|needs|time|times|resources|capacity|weather|traffic|staffing|workload|schedules?) (?:so )?(?:allows?|permits?|warrants?|requires?|demands?|arises?|justif(?:y|ies)|dictates?|calls? for it|suits?|is right|are right|improves?|changes?)/,
    /(?:in|under|for) (?:an? |the |all )?(?:very |highly )?(?:urgent|serious|special|exceptional|extreme|rare|certain|complex|difficult|unusual|unforeseen|extraordinary|particular|some|most|many|normal|ordinary|emergency|appropriate|suitable|severe|sensitive|justified|deserving|genuine|borderline|general) (?:cases?|circumstances?|situations?|conditions?|matters?|events?|instances?)/,
    /(?:if|where|when|whenever|unless) (?:it is |they are |this is |deemed |considered |thought |reasonably |otherwise |at all )*(?:necessary|needed|required|appropriate|applicable|feasible|practicable|relevant|warranted|justified|suitable|desirable|advisable|reasonable|possible and appropriate|convenient|helpful|useful|expedient)(?! to | by | under | for )/,
    /(?:at|subject to) (?:the |its |their |his or her |his |her |management'?s? |[a-z]+'s )?(?:sole )?discretion|depending (?:on|upon)|on (?:its|their) merits?|(?:unless|without|for) (?:there (?:is|are) )?(?:an? )?(?:good|valid|compelling|justified|justifiable|legitimate|reasonable|sufficient|special) (?:reasons?|causes?|grounds?)|(?:judge|judges|deem|deems|think|thinks|consider|considers|feel|feels) (?:it )?(?:is )?(?:necessary|appropriate|fit|suitable|proper|reasonable|advisable)/,
  ],
  innocent: [
    /特殊(?:教育)?需要(?=专[线席区]|学生|儿童|人群|人士|服务|教育)/,
    /力所能及的(?!条件|情况|范围)/,
    /(?:客户|用户|顾客|来电人|市民|投诉人|对方|其)(?:如|若)?(?:有)?需要(?:时)?|(?:客户|用户|顾客)(?:的)?特殊(?:需要|原因|情况)说明|特殊情况(?:说明|登记|报备)(?:单|表)/,
    /(?:客户|用户|顾客|来电人|市民)(?:如|若)有需要/,
    /(?:登记|记录|填写|汇总|说明|上报|报告|通报|统计|核实|了解|反馈|整理)[^，。；]{0,6}(?:特殊|紧急|异常|突发|意外)(?:情况|情形|状况)/,
  ],
};
