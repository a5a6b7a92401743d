import { describe, expect, it } from 'vitest';
import { isCaption } from '../../src/corpus/captions.ts';
import { authorOf, paragraphsOf } from '../../src/corpus/paragraphs.ts';

describe('isCaption', () => {
  it.each([
    'Đồng chí Khổng Văn Lĩnh phát biểu chỉ đạo',
    'Đồng chí Nông Văn Trụ, Phó Vụ trưởng Vụ Địa bàn báo cáo công tác',
    'Ông Lò Văn Khải (trái) và bà Tạ Thị Ngát',
    'Các đại biểu tham dự Hội nghị',
    'Quang cảnh buổi sơ kết',
    'TOÀN CẢNH HỘI NGHỊ',
    'Một hồ chứa ở huyện Vân Tập - Ảnh: VĂN ĐỘ.',
    '(Ảnh: Văn Độ)',
    'Ảnh: Báo Kho liệu',
  ])('takes “%s” for a caption', (line) => {
    expect(isCaption(line)).toBe(true);
  });

  it.each([
    'Đồng chí Khổng Văn Lĩnh phát biểu chỉ đạo.',
    'Đồng chí Khổng Văn Lĩnh phát biểu:',
    'Đồng chí Khổng Văn Lĩnh yêu cầu các đơn vị báo cáo trước ngày 5/7',
    'Thủ trưởng: báo cáo đúng hạn',
    'Kết quả đạt được',
    'Bí thư kiêm Chủ tịch',
    'Đại diện chủ đầu tư',
    'Ông là người phát biểu. Bà nghe',
    '',
    `Đồng chí Khổng Văn Lĩnh phát biểu ${'về nhiều việc '.repeat(15)}`,
  ])('takes “%s” for text', (line) => {
    expect(isCaption(line)).toBe(false);
  });
});

describe('paragraphsOf', () => {
  const kinds = (text: string) =>
    paragraphsOf(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

  it('tells body, captions and the bylines at the end apart', () => {
    const text =
      'Vụ Địa bàn họp.\n\nQuang cảnh buổi họp\n\nKết quả\nCó hai việc.\n\n   Tin: Bích Đào\n   Ảnh: Thế Vượng';
    expect(kinds(text)).toEqual([
      ['body', 'Vụ Địa bàn họp.'],
      ['caption', 'Quang cảnh buổi họp'],
      ['body', 'Kết quả'],
      ['body', 'Có hai việc.'],
      ['byline', 'Tin: Bích Đào'],
      ['byline', 'Ảnh: Thế Vượng'],
    ]);
  });

  it('takes a lone name for a byline at the very end only', () => {
    expect(kinds('Vụ họp.\n\nBích Đào\n\nHọ về.\n\nBích Đào').map(([kind]) => kind)).toEqual([
      'body',
      'body',
      'body',
      'byline',
    ]);
  });

  it('never makes a byline of the whole text', () => {
    expect(kinds('Bích Đào')).toEqual([['body', 'Bích Đào']]);
  });

  it('takes no sentence for a byline', () => {
    const text = 'Vụ họp.\nTheo đó, cán bộ về cơ sở.\nTin vui đến với mọi người';
    expect(kinds(text).map(([kind]) => kind)).toEqual(['body', 'body', 'body']);
  });
});

describe('authorOf', () => {
  it('prefers who wrote the text to where it came from', () => {
    expect(authorOf('Vụ họp.\nTin: Bích Đào\nTheo Kholieu.vn')).toBe('Bích Đào');
    expect(authorOf('Vụ họp.\nTheo Kholieu.vn')).toBe('Kholieu.vn');
    expect(authorOf('Vụ họp.\nẢnh: Thế Vượng')).toBeNull();
    expect(authorOf('Vụ họp.')).toBeNull();
  });
});
