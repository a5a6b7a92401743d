import { expect, test } from 'vitest';
import { tokensWithMarks } from '../../src/retrieval/typed-marks.ts';
import { partsOf } from '../../src/text/tokens.ts';

test.each([
  ['hai cảng', ['hai', 'cảng']],
  ['xã Nam', ['xã', 'nam']],
  ['tổng kết so y te', ['tổng', 'kết']],
  ['hai', []],
])('words that surely bear their marks: %s', (run, expected) => {
  expect(tokensWithMarks(partsOf(run)).map(({ marked }) => marked)).toEqual(expected);
});
