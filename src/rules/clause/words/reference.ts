import { phrases, type WordList, words } from '../matcher.ts';
import { ending } from '../roles.ts';

/** Whose rules they are, where none of them is named. */
const whose =
  '(?:(?:本?(?:公司|企业|单位|中心|行|部门|院|局)|集团|平台|监管|上级|总[部行]|总公司|国家|行业|地方|当地|属地|法律|法规|政策|内部|规章|管理|业务|相关|有关|既定|统一|现行|最新|最近|以往|以前|过往|历史|惯常|通常|常规|一贯|一般|规定|标准|合规|安全|保密|服务|操作|工作|运营|质量|财务|信息安全|数据安全|正常|正规|廉[政洁]|岗位|其[他它]|各项|一切|全部|所有|作业|技术|施工|收费)(?:的|和|与|及|、)?)';
const by = '(?:按照?|依照|依据|根据|遵照|遵守|遵循|参照|参考|比照|对照|执行|符合|违反)';

export const reference: WordList = {
  words: words(`
    依法依规 专人 领导 有关方面 另行规定 另行通知 另行约定 另行安排 另行公布 另行告知 另行协商 专门人员 指定专人 指派人员
    安排人员 派人 依规 照章 照章办事 按章 按规办理 按惯例 照惯例 依惯例 照例 惯常做法 以往做法 一贯做法 通常做法
    以往经验 过往经验 最佳实践 惯例 后台人员 有关同志 有关人士 各有关
  `),
  patterns: [
    /(?:相关|有关|相应)的?(?:规定|要求|制度|流程|部门|人员|岗位|单位|标准|文件|政策|负责人|责任人|领导|规范|条款|程序|法规|法律|办法|团队|科室|处室|机构|条例|细则|资料|材料|证明|证件|手续|凭证|措施|处罚|处理|补偿|赔偿|责任|职能|主管|专家|权限)/,
    /(?:对应|归口|职能|对口|主管|适当|所涉)的?(?:业务|管理|职能|主管)?(?:部门|团队|岗位|科室|单位|小组|机关|机构)/,
    /对应的?(?:人员|负责人|责任人|专家|同事)/,
    /(?:相关|有关|相应)的?(?:承办|责任|主办|协办|管理|主管|经办|职能|业务|专业|技术|属地|行政|监管|上级|下级|工作|负责)(?:部门|单位|人员|机构|机关|科室|团队|岗位|领导)/,
    /(?:相关|有关)的?(?:业务|同事|责任方|机关|领域|专业|小组|规则|惯例|政策|口径|票据|单据|文书|合同|协议|环节|系统|平台|渠道|技术|组|操作|约定|指引|通知|精神|决定|事宜|事项|工作|情况|信息|内容|记录|各方|当事)/,
    new RegExp(`(?:相关|有关)的?[\\p{Script=Han}]{0,3}?(?:${ending}|主管|主任|经理|代表)(?!名单|手册)`, 'u'),
    /(?<![以直属接])上级(?!别|标准|经销|代理|供应|菜单|目录|页面)/,
    /(?:协调|联系|联合|会同|通知|督促|上?报|转(?:交|派|给)?)(?:各|多个|其他|其它)(?:相关)?(?:部门|单位|科室|方)/,
    new RegExp(
      `${by}${whose}*(?:(?:(?:规定|要求|制度|流程|程序|规范|纪律|政策){1,2}|(?<!按|照|据|遵守|遵循|参考|执行|符合|违反)(?:规则|惯例|做法|办法|细则|准则|守则|规程|规章|法律|法规)(?:制度|规定|要求)?)(?!时(?![，、])|[的期限间图书版表线性化单内外中条第号编]|动作|话术|范围|文件)|标准(?=$|[，、核审退换验查留着佩派办处执受进操填登上报转提开实落服作予响回答联整完配收,和]|且|并|后))`,
    ),
    /(?:公司|企业|国家|行业|内部|主管部门|监管)(?:的)?(?:相关|有关)?(?:规定|制度|纪律)(?=$|[，、和与及])/,
    /(?:指定|规定|正规|正常|既定|合规|合法|适当|合适|相应)(?:的)?(?:渠道|流程|格式|方式|地点|人员|部门)(?=$|[，、进办处上报提执受])/,
  ],
  english: phrases(`
    relevant department, relevant departments, relevant personnel, relevant staff, relevant person,
    relevant persons, relevant regulations, relevant rules, relevant requirements, relevant procedures,
    relevant procedure, relevant policies, relevant policy, relevant standards, relevant documents,
    relevant parties, relevant team, relevant teams, relevant provisions, relevant laws,
    applicable rules, applicable regulations, applicable procedures, applicable policies,
    applicable requirements, appropriate department, appropriate person, appropriate personnel,
    appropriate team, competent department, competent authority, responsible department,
    person in charge, persons in charge, management, superior, superiors, company policy,
    company rules, company procedures, established procedures, as prescribed, as specified, as agreed,
    applicable standards, applicable laws, applicable law, applicable procedure, applicable policy, internal rules,
    internal policies, internal policy, internal procedures, internal guidelines, applicable guidelines,
    the guidelines, standard procedures, standard procedure, standard operating procedures, company guidelines,
    company standards, best practice, best practices, industry standards, industry practice, current policy,
    existing policy, the rules, the regulations, the policy, company regulations, official channels,
    proper channels, appropriate channels, usual channels, usual procedure, normal procedure, right team,
    right person, right department, correct department, correct team, other teams, other departments,
    designated person, designated staff, relevant authorities, relevant authority, relevant colleagues,
    relevant stakeholders, stakeholders, relevant information, relevant details, relevant documentation,
    relevant channels, relevant people, relevant individuals, necessary information, necessary documents,
    department concerned, departments concerned, parties concerned, person concerned, persons concerned,
    authority concerned, appropriate authorities, appropriate authority, appropriate staff, higher-ups,
    higher authority, senior staff, concerned parties, concerned department, all concerned
  `),
  innocent: [
    /主管部门(?=认定|批准|备案|出具)|(?:退款|费用|业务|系统|产品|投诉|合同)相关的?(?:问题|咨询|内容|业务|事项)|工作情况|(?:并|且|更|强|弱|不|无|正|负)相关|相关(?:性|系数|度)|按(?:正常|标准)(?:价|计费)/,
    /(?:直接|直属)上级|分管领导|(?:值班|带班)领导|领导(?:小组|力|班子|值班|带班)|专人(?:专岗|专线)|(?:与|和|同|跟)[^，。；]{1,16}(?:相关|有关)/,
    /客户管理|relationship management|management (?:system|platform|report|review|software)|(?:knowledge|time|quality|queue|complaint|case|risk) management/i,
  ],
};
