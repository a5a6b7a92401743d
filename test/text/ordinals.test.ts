import { expect, test } from 'vitest';
import { ordinalsIn } from '../../src/text/ordinals.ts';

test.each([
  ['phiên họp thứ ba', [3]],
  ['phiên họp lần thứ III', [3]],
  ['phien hop thu 3', [3]],
  ['Đại hội lần thứ XII, khóa 5', [12, 5]],
  ['thứ trưởng dự họp', []],
  ['thư ký cuộc họp', []],
])('%s', (text, ordinals) => {
  expect(ordinalsIn(text)).toEqual(ordinals);
});
