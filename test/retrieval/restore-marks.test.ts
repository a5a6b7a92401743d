import { expect, test } from 'vitest';
import { restoreMarks } from '../../src/retrieval/restore-marks.ts';
import { knownFrom } from './tolerance/known-from.ts';

const known = knownFrom([
  'Hội nghị bàn về chăn nuôi lợn.',
  'Hội nghị tổng kết nuôi tôm.',
  'Ông hỏi về nuôi lợn, người dân bán tôm.',
  'Giá bán lợn hơi tại huyện Sông Mây.',
]);

test.each([
  // The same syllable gets the marks that it has beside each neighbour.
  ['hoi nghi ban ve nuoi lon', 'hội nghị bàn về nuôi lợn'],
  ['gia ban lon', 'giá bán lợn'],
  ['ong hoi nguoi dan', 'ông hỏi người dân'],
  // Case, signs and what is no Vietnamese syllable stay.
  ['Hoi nghi 2018, tai Song May: GIA BAN tom?', 'Hội nghị 2018, tại Sông Mây: GIÁ BÁN tôm?'],
  ['paris 12-NQ/TU', 'paris 12-NQ/TU'],
  // What is marked stays as it is.
  ['hỏi nghi', 'hỏi nghị'],
  ['', ''],
])('%s is read as %s', (typed, restored) => {
  expect(restoreMarks(typed, known)).toBe(restored);
});

test('nothing is put in that the index does not know', () => {
  expect(restoreMarks('xin chao ban', knownFrom([]))).toBe('xin chao ban');
});
