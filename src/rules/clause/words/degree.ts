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
  `),
  patterns: [
    /(?<![比计相])较(?:为)?(?:[高低好快多少长短大小慢差强弱轻]|重(?!要)|复杂|简单|重要|紧急|严重|困难)(?!比|真)/,
    /基本(?=一致|完成|解决|满足|达到|符合|准确|正确|相同|查清|做到|掌握|清楚|到位|正常|稳定|具备|覆盖|实现|杜绝|消除|健全|完整|真实|齐全|覆盖|保持|无|不|能|可(?!用))/,
    /(?<=比较|相对)(?:[高低快多少长短大慢差]|复杂|简单|重要|紧急|严重|困难|集中|安静|温和|固定|稳定|独立)(?!较)/,
    /一定的(?=[\p{Script=Han}])/u,
    /十分(?![之钟\d]|以|内|满|制)(?=[\p{Script=Han}]{2})/u,
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
    seek to, endeavour, endeavor, work hard, excessive, excessively, too long, acceptable, optimal, to the extent possible
  `),
  innocent: [
    /合理(?:且|和|、)?必要的?[\p{Script=Han}]{0,4}费用|(?:就高|就低)(?=不就)|最(?:优惠|优先|优级)|最大化(?:按钮|窗口)|更为(?:后|前)|非常(?:满意|不满意|规|时期|感谢|抱歉|高兴|荣幸)|十分(?:满意|不满意|抱歉|感谢)|密切接触|亲密密切|择优录|过度(?:医疗|包装|索权|授权|自我|保险|营销|承诺|疲劳|劳累)|closely held|very (?:satisfied|dissatisfied)|(?:highly|very|quite) (?:likely|unlikely)|fully (?:paid|qualified|vested|booked)/iu,
    /(?:人流量?|客流量?|车流量?|话务量|业务量|来电量|订单量|人数)(?:较|比较|过|很)(?:大|多|高|长)(?=时|的|，)|reasonably practicable|appropriate (?:authorit|department|person|team|staff|channel)\w*/i,
    /适当性|合理性|充分性|合理化建议|合理(?:时间|的时间|期限|的期限|时限)|适当(?:时候|时间|的?时机|情况|的情况|条件)|明显(?:错误|违法|侵权|瑕疵|位置)?的?(?:标识|标志)/,
    /尽可能(?:短的时间|迅速|快速|早|快|及早|准时)|尽量(?:早|快|迅速|快速|及早|准时)|(?:服务|客户|努力)努力程度|努力程度/,
    /(?:where|if|as|when|whenever) appropriate|appropriate(?:d|s|ion)|reasonable (?:time|period)/i,
  ],
};
