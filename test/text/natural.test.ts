import { expect, it } from 'vitest';
import { compareNames } from '../../src/text/natural.ts';

it('names are in the order in which people count and speak them', () => {
  expect(['三组', '一组', '十组', '二组'].sort(compareNames)).toEqual(['一组', '二组', '三组', '十组']);
  expect(['Team 10', 'Team 9'].sort(compareNames)).toEqual(['Team 9', 'Team 10']);
  expect(['刘子墨', '徐俊杰', '陈嘉怡'].sort(compareNames)).toEqual(['陈嘉怡', '刘子墨', '徐俊杰']);
});

it('reads a whole run of numerals as one number', () => {
  const teams = [
    '一组',
    '二组',
    '九组',
    '十组',
    '十二组',
    '二十组',
    '二十一组',
    '三十组',
    '一百组',
    '一百零二组',
    '两百组',
  ];
  expect([...teams].reverse().sort(compareNames)).toEqual(teams);
  const ordinals = ['第一客服组', '第二客服组', '第十客服组', '第十一客服组'];
  expect([...ordinals].reverse().sort(compareNames)).toEqual(ordinals);
  const years = ['二〇二五期', '二〇二六期'];
  expect([...years].reverse().sort(compareNames)).toEqual(years);
  const behind = ['客服部一', '客服部二', '客服部十'];
  expect([...behind].reverse().sort(compareNames)).toEqual(behind);
});

it('the numerals of a place name are no number', () => {
  expect(['三亚中心', '九江中心', '北京中心', '百色中心'].sort(compareNames)).toEqual([
    '百色中心',
    '北京中心',
    '九江中心',
    '三亚中心',
  ]);
  expect(['三亚二组', '三亚十组', '北京一组'].sort(compareNames)).toEqual([
    '北京一组',
    '三亚二组',
    '三亚十组',
  ]);
});
