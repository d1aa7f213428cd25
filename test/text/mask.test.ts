import { expect, test } from 'vitest';
import { maskPersonal } from '../../src/text/mask.ts';

test.each([
  ['mobile number', '请回电13812345678，谢谢', '请回电138****5678，谢谢'],
  ['mobile number in groups', '138-1234-5678 / 138 1234 5678', '138****5678 / 138****5678'],
  ['mobile number with its country', '+8613812345678', '+86138****5678'],
  ['ID card', '身份证110101199003078515。', '身份证1****************5。'],
  ['ID card ending in X', '11010119900307851x', '1****************x'],
  ['bank card', '卡号6222021234567890128', '卡号622202*********0128'],
  ['bank card in groups', '4111 1111 1111 1111', '411111******1111'],
  ['e-mail address', 'write to li.hua+a@example.com.cn now', 'write to l***@example.com.cn now'],
])('a %s is masked', (_, text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});

test.each(['2026-01-05 09:00:00', 'ID0006', '订单 20260105123456789', '1609463578', '62220', '3.1415926535'])(
  '%s is nobody’s',
  text => {
    expect(maskPersonal(text)).toBe(text);
  },
);
