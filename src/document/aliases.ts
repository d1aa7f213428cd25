/** Chinese words that people write where documents want an English one; edit distance cannot find those. */
const enumeration: Readonly<Record<string, readonly string[]>> = {
  draft: ['草案', '草稿', '起草'],
  reviewed: ['修订版', '修订', '已评审', '评审'],
  pilot: ['试行', '试点', '试运行'],
  effective: ['现行', '生效', '已生效', '有效', '正式', '已发布'],
  retired: ['废止', '已废止', '作废', '失效', '停用'],
  basic: ['基础', '基础服务', '基本'],
  efficiency: ['效率', '流程', '流程效率'],
  outcome: ['效果', '结果', '效果评估'],
  must: ['必须', '应', '应当', '须'],
  should: ['宜', '推荐', '建议'],
  may: ['可', '可以', '允许'],
  principle: ['原则'],
  full: ['全量', '全部'],
  sample: ['抽样', '样本'],
  due: ['到期', '到期口径'],
  start: ['受理', '受理口径'],
  stop: ['办结', '办结口径'],
  missed: ['未达标', '超时'],
  excluded: ['剔除', '排除'],
  contact: ['工单', '联络', '来电', '话单', '会话'],
  event: ['事件'],
  message: ['消息'],
  survey: ['问卷', '调查', '满意度调查'],
  complaint: ['投诉'],
  order: ['订单'],
  evaluation: ['质检', '评分'],
  training: ['培训'],
  roster: ['排班', '考勤'],
  action: ['整改', '措施'],
  tally: ['汇总'],
  'new-team': ['新团队', '新业务', '新业务新团队'],
  upgrade: ['升级', '升级迭代'],
  regulated: ['强监管', '监管'],
  'cross-department': ['跨部门', '跨部门协同'],
  'zh-CN': ['中文', 'zh', 'cn'],
  en: ['英文', 'en-US'],
  standard: ['标准'],
  calendar: ['日历'],
  charter: ['章程', '项目章程'],
  source: ['数据来源', '来源'],
  scorecard: ['评分表'],
};

/** The same for keys; their titles in the schema are tried first. */
const keys: Readonly<Record<string, readonly string[]>> = {
  id: ['编号', '标识'],
  title: ['名称', '标题'],
  owner: ['负责人', '责任人', '责任岗位'],
  version: ['版本'],
  scope: ['范围'],
  stage: ['环节', '服务环节'],
  channel: ['渠道'],
  customer: ['客户', '客户类型'],
  target: ['目标', '目标值'],
  weight: ['权重'],
  text: ['正文', '内容'],
  within: ['时限'],
  start: ['起点', '开始'],
  stop: ['终点', '结束'],
};

/** The one of `known` that a Chinese key stands for. */
export function keyAliasOf(key: string, known: readonly string[]): string | undefined {
  return known.find(name => Object.hasOwn(keys, name) && keys[name]?.includes(key));
}

/** The one of `choices` that a Chinese word stands for. */
export function aliasOf(word: string, choices: readonly string[]): string | undefined {
  return choices.find(choice => Object.hasOwn(enumeration, choice) && enumeration[choice]?.includes(word));
}
