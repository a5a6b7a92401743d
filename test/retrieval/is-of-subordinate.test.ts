import { describe, expect, test } from 'vitest';
import { isOfSubordinate } from '../../src/retrieval/is-of-subordinate.ts';
import { meetingSubjectsOf } from '../../src/retrieval/meeting-subjects.ts';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';

const unit = {
  name: 'Chi cục Kiểm ngư',
  parents: ['Sở Thủy sản tỉnh Hạ Đông'],
  shownBy: { part: 'text', start: 0, end: 1 },
} as const;

describe('what a department holds', () => {
  test.each([
    ['Hội nghị của Sở Thủy sản', true],
    ['Hội nghị của Chi cục Kiểm ngư', false],
    ['Hội nghị của Chi cục Kiểm ngư, Sở Thủy sản', false],
    ['Hội nghị của Sở Nội vụ', false],
    ['Hội nghị về nuôi biển', false],
  ])('%s: is no meeting of the unit above it: %s', (text, expected) => {
    const subjects = meetingSubjectsOf(understandQuestion(text, '2024-06-01'), []);
    expect(isOfSubordinate({ unit }, subjects)).toBe(expected);
  });
});
