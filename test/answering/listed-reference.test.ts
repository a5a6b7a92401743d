import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';
import { testArticles } from './test-articles.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(testArticles);
});
afterAll(() => app.close());

describe('one of the meetings listed before', () => {
  test.each([
    ['Cuộc họp thứ hai ai chủ trì?', 'Lê Thị Mơ'],
    ['cai thu nhat hop ngay nao', '08/01/2021'],
    ['Hội nghị cuối cùng trong danh sách ai dự?', 'Đinh Công Ba'],
    ['cái số 1 diễn ra ở đâu', 'Hội trường A'],
  ])('is meant by its place: %s', async (question, expected) => {
    await app.ask('Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông', question);
    expect((await app.ask(question, question)).text).toContain(expected);
  });

  test('is not meant where a unit is named', async () => {
    await app.ask('Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông', 'unit');
    const answer = await app.ask('Phiên họp thứ hai của Sở Lâm nghiệp ai chủ trì?', 'unit');
    expect(answer.kind).toBe('not-found');
  });
});
