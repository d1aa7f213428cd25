/** Chinese words that people write where documents want an English one; edit distance cannot find those. */
const enumeration: Readonly<Record<string, readonly string[]>> = {
  s: ['秒', 'seconds'],
  min: ['分钟', '分', 'minutes'],
  h: ['小时', '时', 'hours'],
  number: ['数', '数值'],
  '%': ['％', '百分比', '比率', '占比'],
  draft: ['草案', '草稿', '起草', '拟稿', '编制中', '征求意见稿'],
  reviewed: ['修订版', '修订', '修订稿', '已评审', '评审', '评审通过'],
  pilot: ['试行', '试行中', '试点', '试点中', '试运行', '试用'],
  effective: ['现行', '现行有效', '生效', '已生效', '生效中', '有效', '正式', '已发布', '发布', '执行中'],
  retired: ['废止', '已废止', '废除', '作废', '已作废', '失效', '已失效', '停用'],
  basic: ['基础', '基础服务', '基本', '基本服务'],
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
  stop: ['办结', '办结口径', '终止'],
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
  adopt: ['转正'],
  'adopt-revised': ['修订后转正', '修改后转正'],
  extend: ['延长', '延期'],
  site: ['职场'],
  team: ['班组'],
  people: ['人员'],
  process: ['流程'],
  data: ['数据'],
  volume: ['业务量'],
  monthly: ['月度分析', '月报', '月度报告'],
  'zh-CN': ['中文', 'zh', 'cn'],
  en: ['英文', 'en-US'],
  standard: ['标准'],
  calendar: ['日历'],
  charter: ['章程', '项目章程'],
  source: ['数据来源', '来源'],
  scorecard: ['评分表'],
  research: ['调研', '现状调研'],
  benchmark: ['对标', '行业对标'],
  questionnaire: ['问卷'],
  interview: ['访谈', '深度访谈'],
  phone: ['电话访问', '电话'],
  'focus-group': ['座谈', '座谈会'],
  study: ['调查报告', '报告'],
  yes: ['可比', '是'],
  no: ['不可比', '否'],
  sampling: ['抽样方案', '抽样', '抽检方案'],
  self: ['自检'],
  leader: ['组长'],
  specialist: ['质量专员', '专员'],
  manager: ['管理层', '经理'],
  mystery: ['神秘顾客', '神秘人'],
  peer: ['互评', '同行'],
  third_party: ['第三方'],
  review: ['评审', '评审会'],
  passed: ['通过'],
  'passed-with-changes': ['修改后通过', '有条件通过'],
  'not-passed': ['不通过', '未通过'],
  feasibility: ['可实现性', '可行性'],
  responsibility: ['权责', '责任'],
  compliance: ['合规', '合规性'],
  accept: ['同意'],
  'accept-with-change': ['修改后同意'],
  reject: ['不同意'],
  adopted: ['采纳'],
  partly: ['部分采纳', '部分可比'],
  declined: ['不采纳', '未采纳'],
  off: ['关闭', '关', '不检查', 'ignore', 'none'],
  info: ['提示', '信息', 'notice', 'note', 'hint'],
  warning: ['警告', 'warn'],
  error: ['错误', 'err', 'fail'],
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

/** Whether a Chinese word stands for some key. */
export const isKeyAlias = (word: string): boolean => Object.values(keys).some(words => words.includes(word));

/** The one of `known` that a Chinese key stands for. */
export function keyAliasOf(key: string, known: readonly string[]): string | undefined {
  return known.find(name => Object.hasOwn(keys, name) && keys[name]?.includes(key));
}

/** The one of `choices` that a Chinese word stands for, or that is written in other letters or between quotation marks. */
export function aliasOf(word: string, choices: readonly string[]): string | undefined {
  const bare = /^[“”‘’「『【《"'](.*)[“”‘’」』】》"']$/u.exec(word)?.[1] ?? word;
  const stem = bare.replace(/(?<=..)(?:类|版|型|状态)$/u, '');
  const isMeant = (choice: string) =>
    choice === bare ||
    choice === bare.toLowerCase() ||
    (Object.hasOwn(enumeration, choice) && [bare, stem].some(one => enumeration[choice]?.includes(one)));
  return choices.find(isMeant);
}
