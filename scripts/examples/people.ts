import type { Random } from './random.ts';

/** Everyone here is invented. */
export const agents = [
  ['一组', ['李晓雯', '张浩然', '王思琪', '刘子墨', '陈嘉怡']],
  ['二组', ['杨梓轩', '黄诗涵', '周文博', '吴雨欣', '徐俊杰']],
  ['三组', ['马若曦', '朱宇航', '胡静雯', '郭天佑', '林佳颖']],
].flatMap(([team, names]) => [...(names ?? [])].map(name => ({ team: String(team), name })));

/** What people call about, how often, and who takes it. */
export const topics = [
  { reason: '产品咨询', queue: '咨询组', share: 26 },
  { reason: '订单咨询', queue: '咨询组', share: 18 },
  { reason: '安装预约', queue: '售后组', share: 22 },
  { reason: '故障报修', queue: '售后组', share: 29 },
  { reason: '投诉建议', queue: '投诉组', share: 5 },
] as const;

export const products = ['空调', '冰箱', '洗衣机', '热水器', '油烟机', '电视'];
export const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴'];

export const customerType = (random: Random) => (random.unit() < 0.82 ? '个人' : '企业');
export const customerId = (random: Random) => String(random.integer(10_000, 98_999)).padStart(7, '0');

/** Looks like a mobile number; 1990000 is no allotted block. */
export const mobile = (random: Random) => `1990000${random.integer(1000, 9999)}`;
