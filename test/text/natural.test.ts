import { expect, it } from 'vitest';
import { compareNames } from '../../src/text/natural.ts';

it('names are in the order in which people count and speak them', () => {
  expect(['三组', '一组', '十组', '二组'].sort(compareNames)).toEqual(['一组', '二组', '三组', '十组']);
  expect(['Team 10', 'Team 9'].sort(compareNames)).toEqual(['Team 9', 'Team 10']);
  expect(['刘子墨', '徐俊杰', '陈嘉怡'].sort(compareNames)).toEqual(['陈嘉怡', '刘子墨', '徐俊杰']);
});
