import { expect, test } from 'vitest';
import { writingStyleOf } from '../../src/retrieval/writing-style.ts';
import { partsOf } from '../../src/text/tokens.ts';

test.each([
  ['Ai chủ trì hội nghị của Sở Xây dựng?', 'marked'],
  ['ai chu tri hoi nghi cua so xay dung', 'unmarked'],
  ['ai chu tri hoi nghi cua so xay dung tinh Hà Nam', 'mixed'],
  ['Who chaired the meeting of the Department of Construction?', 'english'],
  ['Who chaired the review conference of Sở Thủy sản?', 'english'],
  ['hop ban ve do an', 'unmarked'],
  ['2018', 'unmarked'],
])('%s is typed %s', (text, style) => {
  expect(writingStyleOf(partsOf(text))).toBe(style);
});
