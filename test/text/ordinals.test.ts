import { expect, test } from 'vitest';
import { ordinalsIn } from '../../src/text/ordinals.ts';

test.each([
  ['phiên họp thứ ba', [3]],
  ['phiên họp lần thứ III', [3]],
  ['phien hop thu 3', [3]],
  ['Đại hội lần thứ XII, khóa 5', [12, 5]],
  ['thứ trưởng dự họp', []],
  ['thư ký cuộc họp', []],
  ['kỳ họp 31', [31]],
  ['hn lan 12 va hoi nghi lan 12', [12, 12]],
  ['Đại hội Công đoàn Sa Khê lần V', [5]],
  ['tiêm lần 2 tháng', []],
  ['họp hai lần 5 ngày, lần đầu', []],
  ['hội nghị 2 ngày', []],
  ['hội nghị 27/12', []],
  ['khóa XVIII', [18]],
  ['đã họp kỳ 35', [35]],
])('%s', (text, ordinals) => {
  expect(ordinalsIn(text)).toEqual(ordinals);
});
