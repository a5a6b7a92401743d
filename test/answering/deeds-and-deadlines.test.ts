import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp([
    {
      id: 'ao-tom-2022',
      title: 'Chi cục Nuôi tôm tỉnh Hạ Đông tập huấn quan trắc ao nuôi',
      date: '2022-04-06',
      body: [
        'Ngày 05/4/2022, Chi cục Nuôi tôm tỉnh Hạ Đông tổ chức Hội nghị tập huấn quan trắc ao nuôi. Đến dự có ông Tạ Văn Ngần, Phó Giám đốc Sở Thủy sản. Bà Lục Thị Rươi, Giám đốc Sở Thủy sản, đến dự và chỉ đạo Hội nghị.',
        'Phát biểu tại Hội nghị, bà Lục Thị Rươi nhấn mạnh phòng Kỹ thuật cần rà soát danh sách ao nuôi trước ngày 30/5/2022.',
      ].join('\n\n'),
    },
  ]);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? answer.text : answer.kind;
};

test('who came and guided is not who only came', async () => {
  expect(
    await textOf('Ai đến dự và chỉ đạo hội nghị tập huấn quan trắc ao nuôi của Chi cục Nuôi tôm?'),
  ).toBe(
    [
      'Bà Lục Thị Rươi, Giám đốc Sở Thủy sản, đến dự. [1]',
      '(5-4-2022 · Hội nghị tập huấn quan trắc ao nuôi · Chi cục Nuôi tôm tỉnh Hạ Đông) [2]',
    ].join('\n'),
  );
});

test('a day until which something is stressed is a deadline', async () => {
  expect(await textOf('Phòng Kỹ thuật phải rà soát danh sách ao nuôi khi nào xong?')).toBe(
    'Ngày 30/5/2022. [1]',
  );
});
