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
    特殊条件 特殊需求时 如遇特殊 如有特殊 遇特殊 如无特殊 若无特殊 如无意外 若无意外 确有困难 确有需要 确有原因 确需
    正常条件下 紧急时 紧急时刻 紧急状况 适当时 恰当时 合适时 适宜时 方便的情况下 必需时 可行时 可能时
    条件适宜 条件合适 条件成熟 条件满足时 具备条件 条件不允许 条件不具备 有条件时 能力范围内 职责范围内尽 权限范围内尽
    允许的情况下 允许的范围内 许可的情况下 允许范围内 可能情况下 非特殊情况 非必要 特殊时期 特殊时段 特殊人群
    特殊客群 特殊群体 特殊案件 特殊个案 特殊诉求 特殊问题 特殊场合 特事特办 急事急办 一事一议 个案处理 具体问题具体
    因人而异 因人施策 因事制宜 因时制宜 灵活掌握 自行决定 自行判断 自行掌握 自由裁量 斟酌 酌处 见机行事 随机应变
    大多数情况下 绝大多数情况下 某种情况下 一定条件下 一定情况下 特定条件下 若干情况下 相应情况下 除非必要
  `),
  patterns: [
    /一般(?=情况下|应|不应|不得|不超过|在|可|由|于|须|需|不宜|以内|宜)/,
    /(?:认为|觉得|判断|评估|研判)(?:确)?(?:有)?(?:必要|需要|合适|适当|妥当|可行|合理)/,
    /(?:根据|结合|视|依据|依|按照?)(?![^，。；]{0,6}(?:客户|用户|业主|旅客|患者|市民|投诉人|申请人|本人|其))[\p{Script=Han}]{0,6}(?:实际|情况|情形|状况|形势|态势|紧急程度|严重程度|轻重缓急|复杂程度)(?![说证]明|登记|表|记录|填|报告|通报|书|简报|分[为类])/u,
    /(?:情节|影响|后果|损失|金额|数额|问题|案情|矛盾|风险|舆情|伤情|病情|涉及面|危害|程度|性质|人流量?|客流量?|车流量?|话务量|业务量|来电量|订单量|人数|排队)(?:较为|比较|特别|十分|非常|相对|较|很|极|过)?(?:大|高|多|长|集中|严重|恶劣|复杂|重大|突出|轻微|特殊|敏感|紧迫|危急)(?=的|者|时|，|案件|事项|，)/,
    /(?:特别|十分|极其|较为|比较|相对|异常|非常)?(?:复杂|疑难|棘手|特殊|敏感|紧要)的(?=(?:[\p{Script=Han}]{0,4})(?:事项|诉求|问题|案件|案情|投诉|工单|情况|故障|申诉|纠纷|订单|个案|业务|事件|客户|患者|旅客))/u,
    /(?:突发|异常|意外|例外|特别)(?:情况|情形|状况)(?=下|时|的，|，|除外)/,
    /(?:如|若|当|遇|遇有|如遇|遇到)(?:有)?(?:特殊|异常|突发|紧急|特定|复杂|疑难)(?:情况|情形|状况|事项|事件|问题|困难|需要|需求|客群|群体|人群|诉求)/,
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
  innocent: [
    /(?:客户|用户|顾客|来电人|市民|投诉人|对方|其)(?:如|若)?(?:有)?需要(?:时)?|(?:客户|用户|顾客)(?:的)?特殊(?:需要|原因|情况)说明|特殊情况(?:说明|登记|报备)(?:单|表)/,
    /(?:客户|用户|顾客|来电人|市民)(?:如|若)有需要/,
    /(?:登记|记录|填写|汇总|说明|上报|报告|通报|统计|核实|了解|反馈|整理)[^，。；]{0,6}(?:特殊|紧急|异常|突发|意外)(?:情况|情形|状况)/,
  ],
};
