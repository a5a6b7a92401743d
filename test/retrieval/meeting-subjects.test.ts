import { describe, expect, test } from 'vitest';
import { holdsSubject, meetingSubjectsOf } from '../../src/retrieval/meeting-subjects.ts';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';

const subjectsOf = (text: string) => meetingSubjectsOf(understandQuestion(text, '2024-06-01'), []);

describe('what tells one meeting from another', () => {
  test.each([
    ['Các hội nghị của Sở Thủy sản năm 2020', ['[Sở Thủy sản]']],
    ['cac hoi nghi cua so thuy san nam 2020', ['[so thuy san]']],
    ['Có bao nhiêu hội nghị do Sở Thủy sản tổ chức?', ['[Sở Thủy sản]']],
    ['Các hội nghị của Sở Giáo dục và Đào tạo', ['[Sở Giáo dục và Đào tạo]']],
    ['Các hội nghị của Sở Thủy sản và Sở Nội vụ', ['[Sở Thủy sản]', '[Sở Nội vụ]']],
    ['Liệt kê các hội nghị về nuôi trồng thủy sản', ['nuôi trồng thủy sản']],
    ['Có bao nhiêu hội nghị trong năm 2020?', []],
    [
      'Hội nghị của Trung tâm Y tế huyện Sa Khê, bộ phận nghiệp vụ',
      ['[Trung tâm Y tế huyện Sa Khê]', 'bộ phận nghiệp vụ'],
    ],
    ['Hội nghị của Sở Văn hóa, Thể thao', ['[Sở Văn hóa, Thể thao]']],
    ['Hội nghị của Sở Thủy sản Hạ Đông kéo dài mấy ngày?', ['[Sở Thủy sản Hạ Đông]']],
    ['hoi nghi cong bo quyet dinh cua so thuy san', ['cong bo quyet dinh', '[so thuy san]']],
    ['Cuộc họp với huyện Gò Sao về nhà ở xã hội', ['huyện Gò Sao', 'nhà ở xã hội']],
    ['Hội nghị về giải phóng mặt bằng', ['giải phóng mặt bằng']],
    ['hoi nghi ve tien do cong trinh', ['tien do cong trinh']],
  ])('%s', (text, expected) => {
    const written = subjectsOf(text).map((one) => (one.isUnit ? `[${one.written}]` : one.written));
    expect(written).toEqual(expected);
  });
});

describe('whether a meeting is about it', () => {
  const terms = '| hoi nghi so ket | so thuy san tinh ha dong | so thuy san hop | ';
  test.each([
    ['Hội nghị của Sở Thủy sản', true],
    ['Hội nghị của Sở Thủy sản tỉnh Hạ Đông', true],
    ['Hội nghị của Sở Thủy', false],
    ['Hội nghị của Sở Thủy lợi', false],
    ['Hội nghị về thủy sản', true],
    ['Hội nghị về giao thông', false],
  ])('%s: %s', (text, expected) => {
    expect(subjectsOf(text).every((subject) => holdsSubject(terms, subject))).toBe(expected);
  });
});
