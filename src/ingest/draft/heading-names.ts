import type { RecordKind } from '../../catalogue/records.ts';

/**
 * What exports call the fields of records, the surest name first. English names are compared as wholes once words
 * for the record itself and for units are left out; Chinese ones are looked for inside the heading. Names are parted by `|`.
 */
type Headings = Readonly<Record<string, string>>;

const dimensions: Headings = {
  channel: 'channel|via|source|contact type|origin|media type|open data channel type|via channel|渠道|来源',
  team: 'team|group|assignment group|department|group id|assignment group value|班组|小组|处理组|客服组|团队|部门',
  queue: 'queue|queue name|skill|技能组|队列',
  agent:
    'agent|assignee|assigned to|owner|agent name|user|assignee id|assigned to value|staff|坐席|座席|接待客服|受理人|处理人|客服人员|客服姓名|回访人|客服|工号',
  urgency: 'urgency|priority|优先级|紧急程度|紧急',
  grade: 'grade|severity|投诉等级|等级|级别',
  reason:
    'reason|category|topic|complaint type|type|issue type|问题分类|问题类型|业务类型|工单类型|咨询类型|分类|报修类别|类别|原因|主题|业务',
  product: 'product|product purchased|product name|产品|商品|型号',
  site: 'site|borough|city|location|region|branch|网点|门店|小区|项目部|城市|地区|区域',
  customer: 'customer type|customer segment|客户类型|客户类别',
  stage: 'stage|服务环节|环节',
  customer_id:
    'customer id|requester id|user id|caller id|caller id value|source author id|contact id|客户编号|客户id|会员号|用户id',
};

const contact: Headings = {
  contact_id:
    'id|contact id|unique key|number|no|key|sid|uuid|sys id|工单号|工单编号|话单编号|会话编号|会话id|通话id|编号|单号|流水号',
  created:
    'created|created at|created date|created time|create time|creation time|opened|opened at|open time|start|started at|start time|begin time|datetime|timestamp|date|created on|date of purchase|创建时间|建单时间|提交时间|受理时间|报修时间|登记时间|来电时间|呼入时间|进线时间|呼叫时间|发起时间|开始时间|创建日期|呼叫日期|日期|时间',
  queued: 'queued|queued at|enqueue time|join queue time|进队列时间|入队时间|排队开始时间|转人工时间',
  answered:
    'answered|answered at|answer|answer time|is answered|connect time|接听时间|应答时间|接通时间|是否接通|是否接听|接通|通话结果|接听|应答',
  first_reply:
    'first reply|first response|first reply at|first response at|first response time|first reply time|first contact reply created at|首次回复|首次响应|首响',
  first_contact: 'first contact|first contact at|首次联系',
  transferred: 'transferred at|转接时间',
  solution_sent: 'solution sent|方案提交时间|方案时间',
  resolved:
    'resolved|resolved at|resolved time|solved|solved at|time to resolution|resolution time|is resolved|解决时间|完成时间|是否解决|已解决|解决',
  closed:
    'closed|closed at|closed date|closed time|close time|end time|end|ended at|关闭时间|结案时间|办结时间|结束时间|挂机时间',
  reopened: 'reopened|reopened at|reopened time|重开时间',
  due: 'due|due at|due date|sla due|due by|到期|截止',
  promised: 'promised|promised at|承诺',
  wait: 'wait|wait time|waiting time|queue time|queue wait time|speed of answer|asa|排队时长|等待时长|等待时间|排队时间|等待|排队',
  ring: 'ring|ring time|ring duration|振铃时长|振铃',
  talk: 'talk|talk time|talk duration|call duration|in call duration|duration|通话时长|会话时长|时长|通话',
  hold: 'hold|hold time|hold duration|保持时长|保持',
  acw: 'acw|after call work|after call work time|wrap up time|话后时长|话后|事后处理',
  csat: 'csat|satisfaction|satisfaction rating|satisfaction score|customer satisfaction rating|rating|conversation rating value|满意度|评分|评价',
  nps: 'nps|net promoter score|净推荐值|推荐',
  status: 'status|state|ident state|incident state|状态',
  outcome: 'outcome|disposition|close code|处理结果|结果',
  direction: 'direction|call type|呼叫方向|呼叫类型|方向',
  hung_up_by: 'hung up by|disconnected by|disconnect reason|挂机方|挂断方',
  transfers: 'transfers|transfer count|reassignment count|转接次数|转派次数',
  reopen_count: 'reopen count|reopens|count reopens|重开次数',
  order_id: 'order id|order number|订单号|订单编号',
  amount: 'amount|金额',
  language: 'language|lang|语种',
  ...dimensions,
};

const { customer_id: customers = '', ...places } = dimensions;
const common: Headings = {
  contact_id: 'ticket id|conversation id|call id|contact id|case id|工单号|工单编号|会话id|会话编号|话单编号',
  customer_id: customers,
  ...places,
};

const byRecord: Readonly<Record<RecordKind, Headings>> = {
  contact,
  event: {
    at: 'at|updated|updated at|sys updated at|sys updated on|timestamp|time|event time|date|操作时间|发生时间|更新时间|变更时间|时间',
    event: 'event|event type|action|field name|part type|事件|操作|动作',
    status: 'status|state|ident state|状态',
    from: 'from|old value|变更前|原值',
    to: 'to|new value|value|变更后|新值',
    role: 'role|author type|角色',
    due: 'due|新期限',
    ...common,
  },
  message: {
    at: 'created|created at|at|sent at|time|timestamp|发送时间|消息时间|时间',
    author: 'author type|author|role|user id|author id|发送方|发送人|消息来源',
    seq: 'seq|index|序号',
    is_public: 'public|is public|公开',
    ...common,
  },
  survey: {
    survey_id: 'survey id|response id|id|问卷编号|回访编号|评价编号|编号',
    responded:
      'responded|responded at|response date|recorded at|submitted at|created at|completed at|回访时间|评价时间|提交时间|填写时间|时间',
    invited: 'invited|invited at|sent at|邀评时间|发送时间',
    score: 'score|rating|csat|satisfaction|满意度评分|满意度|评分|得分',
    nps: 'nps|推荐意愿|净推荐值',
    ces: 'ces|effort|费力度',
    fcr: 'fcr|first contact resolution|一次解决',
    solved: 'solved|resolved|是否解决|解决',
    valid: 'valid|有效',
    ...common,
  },
  complaint: {
    complaint_id: 'complaint id|complaint number|id|投诉编号|投诉单号|编号',
    received:
      'received|received at|date received|created|created at|受理时间|投诉时间|接收时间|创建时间|时间',
    first_contact: 'first contact|first contact at|首次联系',
    solution_sent: 'solution sent|方案时间',
    resolved: 'resolved|resolved at|解决时间|办结时间',
    closed: 'closed|closed at|closed date|结案时间|关闭时间',
    due: 'due|due date|期限|到期',
    status: 'status|状态',
    via: 'via|source|投诉来源|来源',
    root_cause: 'root cause|cause|投诉原因|原因',
    upheld: 'upheld|是否成立|成立',
    liable: 'liable|责任判定|有责',
    compensation: 'compensation|赔付|补偿',
    ...common,
  },
  order: {
    order_id: 'order id|order number|id|订单号|订单编号',
    placed: 'placed|placed at|order date|ordered at|created at|下单时间|订单时间',
    reviewed: 'reviewed at|审单时间|审核时间',
    appointed: 'appointed|appointment|预约时间',
    arrived: 'arrived|arrived at|到达时间|上门时间',
    notified: 'notified|通知时间',
    delivered: 'delivered|delivered at|送达时间|签收时间',
    status: 'status|order status|订单状态|状态',
    amount: 'amount|total|金额',
    ...common,
  },
  evaluation: {
    evaluation_id: 'evaluation id|review id|id|质检编号|评分编号|编号',
    at: 'at|evaluated at|reviewed at|date|质检时间|评分时间|质检日期|时间',
    evaluator: 'evaluator|reviewer|质检员|评分人|质检人',
    score: 'score|total score|质检得分|总分|得分',
    passed: 'passed|是否合格|合格',
    critical: 'critical|fatal|致命',
    level: 'level|质检级别',
    ...common,
  },
  training: {
    course: 'course|training|课程|培训名称|培训内容',
    at: 'at|date|completed at|培训时间|培训日期|时间|日期',
    hours: 'hours|学时|课时',
    score: 'score|考试成绩|成绩|得分',
    passed: 'passed|是否通过|合格|通过',
    mode: 'mode|方式',
    ...common,
  },
  roster: {
    at: 'at|start|start time|login time|from|开始时间|上班时间|签入时间|日期',
    until: 'until|end|end time|logout time|结束时间|下班时间|签出时间',
    state: 'state|status|状态|班次',
    planned: 'planned|计划时长|排班时长',
    spent: 'spent|duration|实际时长|在线时长',
    ...common,
  },
  action: {
    action_id: 'action id|id|整改编号|编号',
    opened: 'opened|opened at|date|created at|提出时间|立项时间|登记日期|日期',
    due: 'due|due date|期限|完成期限|截止',
    closed: 'closed|closed at|关闭时间|完成时间',
    problem: 'problem|issue|问题',
    cause: 'cause|原因',
    measure: 'measure|整改措施|措施',
    owner: 'owner|责任人',
    status: 'status|状态',
    effective: 'effective|是否有效|有效',
    ...common,
  },
  tally: {
    period: 'month|period|date|day|week|月份|统计日期|日期|期间|时间',
    ...places,
  },
};

const namesOf = (headings: Headings) =>
  Object.fromEntries(Object.entries(headings).map(([field, names]) => [field, names.split('|')]));

/** The names of each field of a kind of record. */
export const headingsOf = (record: RecordKind): Readonly<Record<string, readonly string[]>> =>
  namesOf(byRecord[record]);
