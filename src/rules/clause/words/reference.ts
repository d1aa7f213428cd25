import { phrases, type WordList, words } from '../matcher.ts';
import { ending } from '../roles.ts';

/** Whose rules they are, where none of them is named. */
const whose =
  '(?:(?:本?(?:公司|企业|单位|中心|行|部门|院|局)|集团|平台|监管|上级|总[部行]|总公司|国家|行业|地方|当地|属地|法律|法规|政策|内部|规章|管理|业务|相关|有关|既定|统一|现行|最新|最近|以往|以前|过往|历史|惯常|通常|常规|一贯|一般|规定|标准|合规|安全|保密|服务|操作|工作|运营|质量|财务|信息安全|数据安全|正常|正规|廉[政洁]|岗位|其[他它]|各项|一切|全部|所有|作业|技术|施工|收费|既有|原有|现有|已有|通行|普遍|前述|各级|上级[行部])(?:的|和|与|及|、)?)';
const by =
  '(?:按(?:照|(?!照))|依[照据]?(?![旧然次托赖靠存])|根据|遵照|遵守|遵循|参照|参考|比照|对照|执行|符合|违反)';

/** Whose wishes and contracts are known to who serves them. */
const party =
  '(?:客户|客人|住客|用户|业主|旅客|患者|市民|投诉人|申请人|本人|收件人|寄件人|顾客|买家|住户|家长|学员|厂家|厂商|医生|医师|法院|公安机关|警方|交警|银行|检察院|仲裁|甲方|乙方|双方|对方|会员|乘客|医嘱|合同|协议|保单|订单)';

export const reference: WordList = {
  words: words(`
    依法依规 专人 领导 有关方面 另行规定 另行通知 另行约定 另行安排 另行公布 另行告知 另行协商 专门人员 指定专人 指派人员
    安排人员 依规 照章 照章办事 按章 按规办理 按惯例 照惯例 依惯例 照例 惯常做法 以往做法 一贯做法 通常做法
    以往经验 过往经验 最佳实践 惯例 后台人员 有关同志 有关人士 各有关 交规 店规 校规 院规 店规店纪 法规政策 政策法规 照规矩 照老规矩 老规矩 按规矩 守规矩 老办法 老做法
    依旧例 按旧例 按老例 按先例 依先例 照先例 循例 成例 常规做法 习惯做法 行规 行业惯例 业内惯例 国际惯例 商业惯例 通行做法
    通行惯例 依程序 依流程 按程序办事 照流程 走流程 按流程 按程序 照程序 循规蹈矩 按部就班 依律 依章 依章办事 遵章守纪 遵规守纪
    遵纪守法 合规操作 规章 各项规章 章程规定 公司纪律 法定程序 法定要求 法定义务 高层 管理层 上司 上峰 上面领导 领导层 领导班子成员
    上一级 更上一级 更高级别人员 高级别人员 主管人员 专责人员 专业人士 业内人士 内行人士 知情人员 熟悉情况的人员

    上级主管 各相关方 相关方
    利益相关方 有关方 另文规定 另行制定的规定 内部规定 内部制度 内部要求 内部文件
  `),
  patterns: [
    /(?:[转交派报给由向至到请商与]|联系|通知|督促|协调|移送|反馈|会同|配合|委托|咨询)(?:至|给|到|往|向)?(?:各|其他|专门|第三方)?的?(?:当事|涉事|责任|权责|有权|执法|司法|行政主管|行业主管|属地主管|上级|上级主管|后端|支撑|专业|专门|牵头|配合|第三方)的?(?:部门|单位|机关|机构|科室|方面)(?!名|的名|编|电话)/,
    // 按诊疗规范, 参照既定标准, 依前述办法: a kind of document and none of that kind.
    new RegExp(
      `(?<![所已])${by}(?!${party}|其中|本|该|此|下列|以下|上列|合同|协议|订单|约定|附|同一|[的了过哪各每几一两二三四五六七八九十])(?:(?!${party}|[的哪个])[一-鿿、]){0,7}?(?:规[程章矩]|规范|守则|细则|准则|条例|法[规律]|纪律|口径|常规|指引|指南|须知|通则|惯例|先例|案例|判例|(?<!本|该|此|应急|救援|处置|施工|解决|设计|赔付|退费|治疗|复习|排班)(?:制度|办法|标准|政策|流程|程序)|(?:既有|各项|[一-鿿]{1,3})(?:要求|规定)|(?:统一|总[部行]|公司|领导|上级|现场|组织)(?:安排|部署|指示|布置|精神|要求|调度|规定))(?!的?范围|时[间限段]?|编号|版本|表|图|名称|号|卡|库|书|[《（(]|第|[A-Za-z\\d]|话术|用语|动作|菜单|答案|分类|字段)(?=[一-鿿]|$|[，、])`,
      'u',
    ),
    /(?:按照?|根据|依据|参照)[^，。；《]{0,8}(?:通知|文件|批复|批示|纪要|会议|公告|函件)(?:的)?(?:精神|要求|内容)?(?=$|，|执行|办理|处理|落实|开展|调整)/,
    /(?:[转交派报给请]|联系|咨询|求助|委托|邀请)(?:至|给|到|由)?(?:相关|有关)?的?(?:专业|技术|资深|更专业的)(?:人员|人士|老师)|(?:[转交派报给由向至]|联系)(?:至|给|到)?(?:负责|主责|主办|经办|接手|主责)(?:部门|单位|人员|科室|岗位)/,
    /(?:[转交派报给]|请示|通知|联系)(?:给|至|由|到)?(?:负责人|责任人|经办人|管理人员|合适的人|能处理的人|懂行的人|别的部门|兄弟部门|权威部门|更高一级|上一层)(?=$|[，、处跟进审协])/,
    new RegExp(
      `${by}(?:公司|本公司|内部|现行|最新|统一|有关|相关)?的?(?:(?:操作|工作|服务|员工|公司|业务|管理|岗位|作业)手册|作业指导书|规章制度)(?![第》（(]|\\s*[A-Za-z\\d])`,
    ),
    /(?:指定|专门|专设|特定|特派)的?(?:人员|人|人士|部门|岗位|机构|单位|团队|小组|专员|渠道|账户|场所|地点)(?=$|[，、负受处接办进跟联统对保管审完上送交存领回])(?<!(?:客户|用户|旅客|收件人|患者|本人|业主)[一-鿿]{0,8})/u,
    /(?:负责|主管|分管|承办|经办|对接|在岗|当值|熟悉情况|懂行|有经验|经验丰富|有权限|有资质|有资格|具备资质|具备资格|(?:具有|具备|有)(?:相应|相关|一定|足够)?的?(?:权限|资质|资格|职权|经验|能力))的(?:同事|人员|人|员工|部门|科室|机构|单位|领导|岗位|团队|小组|专家|师傅|工程师|医[生师])/,
    /(?<![费品户单票款本相无正负务诉件货务易统])(?:相关|有关)的?(?:调查|检查|培训|费用|数据|报告|申请|表格|表单|问题|咨询|产品|知识|条件|权益|法务|人士|处室|窗口|专员|义务|奖惩|奖励|惩戒|时限|期限|指示|会议|活动|技能|流转|审批|记载|台账|档案|证据|线索|设施|设备|场所|岗)(?!的?(?:工单|订单)|系数|性)/,
    /(?:相应|相当|对应)的?(?:资质|资格|级别|层级|措施|制度|补贴|奖惩|奖励|惩戒|待遇|服务|支持|标准|规程|规则|预案)(?=$|[，、的人办处给予执进])/,
    /(?:相关|有关|相应)的?(?:规定|规程|守则|准则|章程|要求|制度|流程|部门|人员|岗位|单位|标准|文件|政策|负责人|责任人|领导|规范|条款|程序|法规|法律|办法|团队|科室|处室|机构|条例|细则|资料|材料|证明|证件|手续|凭证|措施|处罚|处理|补偿|赔偿|责任|职能|主管|专家|权限)/,
    /(?:对应|归口|职能|对口|主管|适当|所涉)的?(?:业务|管理|职能|主管)?(?:部门|团队|岗位|科室|单位|小组|机关|机构)/,
    /对应的?(?:人员|负责人|责任人|专家|同事)/,
    /(?:相关|有关|相应)的?(?:承办|责任|主办|协办|管理|主管|经办|职能|业务|专业|技术|属地|行政|监管|上级|下级|工作|负责)(?:部门|单位|人员|机构|机关|科室|团队|岗位|领导)/,
    /(?:相关|有关)的?(?:业务|同事|责任方|机关|领域|专业|小组|规则|惯例|政策|口径|票据|单据|文书|合同|协议|环节|系统|平台|渠道|技术|组|操作|约定|指引|通知|精神|决定|事宜|事项|工作|情况|信息|内容|记录|各方|当事)/,
    new RegExp(`(?:相关|有关)的?[一-鿿]{0,3}?(?:${ending}|主管|主任|经理|代表)(?!名单|手册)`, 'u'),
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
  englishPatterns: [
    /(?:relevant|applicable|appropriate|proper|competent|responsible|correct|right|suitable|concerned|designated|authori[sz]ed|respective|pertinent|corresponding|qualified|senior|necessary|other|higher|specialist) (?:[a-z]+ )?(?:departments?|teams?|persons?|people|personnel|staff|authorit(?:y|ies)|channels?|colleagues?|managers?|officers?|units?|part(?:y|ies)|functions?|contacts?|office|bod(?:y|ies)|rules?|regulations?|polic(?:y|ies)|procedures?|process(?:es)?|laws?|legislation|guidelines?|guidance|requirements?|documents?|documentation|papers|paperwork|provisions?|codes?|instructions?|specialists?|experts?|agenc(?:y|ies)|division|level of management)/,
    /(?:company|corporate|internal|organi[sz]ational|standard|established|existing|prevailing|current|industry|local|national|usual|normal|regular|house|statutory|legal|regulatory|customary|agreed|in-house|bank|group|departmental|safety|security|privacy|data protection|quality) (?:[a-z]+ )?(?:rules|polic(?:y|ies)|procedures?|process(?:es)?|regulations?|standards|guidelines?|practices?|requirements|laws?|protocols?|norms?|customs?)(?! (?:v?\d|section|annex|no))/,
    /(?:according to|in accordance with|in line with|as per|per|under|following|consistent with|comply with|follow|observe|adhere to) (?:the |our |its |their |all )?(?:rules?|polic(?:y|ies)|regulations?|guidelines?|procedures?|process|practice|norms?|custom|protocols?|instructions|standards?)(?! (?:v?\d|of|in|for|section|annex|no))/,
    /(?:the )?(?:management team|line management|upper management|senior management|supervisory authority|regulators?|the authorities|the department|a supervisor or manager|someone (?:senior|in charge|responsible)|whoever is responsible|those (?:responsible|concerned|in charge))/,
  ],
  innocent: [
    /上级(?:单位|部门|机构|公司)?[与和及、](?:下级|本级|同级)|下级[与和及、]上级|(?:符合|达到|满足)[^，。；]{0,4}要求的/,
    /other (?:people|party|party's|persons)|qualified (?:electrician|nurse)s?|standard (?:rate|price|size|time)s?|(?:the )?department of [A-Z]|(?:correct|right|necessary|other|proper) (?:address|amount|form|code|document)s?|按流程(?:图|单|卡|表)|照旧(?:营业|供|运)|第三方机构(?=出具|名称|认证)/i,
    /主管部门(?=认定|批准|备案|出具)|(?:退款|费用|业务|系统|产品|投诉|合同)相关的?(?:问题|咨询|内容|业务|事项)|工作情况|(?:并|且|更|强|弱|不|无|正|负)相关|相关(?:性|系数|度)|按(?:正常|标准)(?:价|计费)/,
    /(?:直接|直属)上级|分管领导|(?:值班|带班)领导|领导(?:小组|力|班子|值班|带班)|专人(?:专岗|专线)|(?:与|和|同|跟)[^，。；]{1,16}(?:相关|有关)/,
    /客户管理|relationship management|management (?:system|platform|report|review|software)|(?:knowledge|time|quality|queue|complaint|case|risk) management/i,
  ],
};
