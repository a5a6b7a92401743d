import { describe, expect, test } from 'vitest';
import { findDocuments } from '../../src/facts/documents.ts';

const found = (text: string) =>
  findDocuments(text).map(({ kind, number, subject }) => [
    kind,
    number,
    subject && text.slice(subject.start, subject.end),
  ]);

describe('documents', () => {
  test.each([
    [
      'Nghị quyết số 12-NQ/TU về phát triển kinh tế biển; Đề án khác',
      [['Nghị quyết', '12-NQ/TU', 'phát triển kinh tế biển']],
    ],
    [
      'Chỉ thị số 07/CT-UBND ngày 22/4/2021 của Ủy ban nhân dân tỉnh về an toàn đê và Quyết định số 417/QĐ-SXD ngày 05/5/2021 về danh mục công trình.',
      [
        ['Chỉ thị', '07/CT-UBND', 'an toàn đê'],
        ['Quyết định', '417/QĐ-SXD', 'danh mục công trình'],
      ],
    ],
    [
      'thực hiện Nghị quyết 35; 36 của Bộ Chính trị',
      [
        ['Nghị quyết', '35', null],
        ['Nghị quyết', '36', null],
      ],
    ],
    ['theo Kế hoạch 98/KH-UBND, các sở báo cáo', [['Kế hoạch', '98/KH-UBND', null]]],
    [
      'ban hành Quyết định 1234/QĐ-UBND phê duyệt quy hoạch chợ.',
      [['Quyết định', '1234/QĐ-UBND', 'quy hoạch chợ']],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(['báo cáo 5 nội dung', 'Nghị quyết của Đảng', 'kế hoạch năm'])(
    '"%s" names no document by number',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
