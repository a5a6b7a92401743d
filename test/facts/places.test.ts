import { expect, test } from 'vitest';
import { findPlaces } from '../../src/facts/places.ts';

test.each([
  ['Sáng 8/1, tại Hội trường A, Sở Thủy sản tổ chức hội nghị', ['Hội trường A']],
  ['Hội nghị diễn ra tại Trung tâm Hội nghị tỉnh, thành phố Hạ Đông.', ['Trung tâm Hội nghị tỉnh']],
  ['Ngày 3/5, tại Hà Nội, Bộ Nội vụ họp', ['Hà Nội']],
  ['họp tại Hội trường A qua hình thức trực tuyến', ['Hội trường A']],
  ['họp tại Hội trường A theo hình thức trực tiếp', ['Hội trường A']],
  ['họp tại Hội trường A thông qua nền tảng số', ['Hội trường A']],
  ['phát biểu tại hội nghị', []],
  ['tại buổi làm việc với Sở', []],
  ['theo quy định tại Nghị định 12', []],
])('%s', (sentence, expected) => {
  expect(findPlaces(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(
    expected,
  );
});
