import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp([
    {
      id: 'benh-vien-2021',
      title: 'Sở Y tế kiểm tra chất lượng Bệnh viện Hải Sa năm 2021',
      date: '2021-12-04',
      body: [
        'Ngày 02/12/2021, Sở Y tế tỉnh Hạ Đông kiểm tra chất lượng Bệnh viện Hải Sa. Đoàn do bà Lục Thị Rươi, Phó Giám đốc Sở, làm Trưởng đoàn.',
        'Năm 2021, bệnh viện phẫu thuật 4.127 ca, giảm 212 ca so với năm 2020; đón 61.300 lượt khám. Hội đồng đề nghị khen thưởng ông Mạc Văn Hến, khoa Ngoại; phê bình ông Tạ Văn Ngần, phòng Vật tư.',
        'Bệnh viện gửi báo cáo khắc phục về Sở chậm nhất ngày 20/12/2021.',
      ].join('\n\n'),
    },
  ]);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? answer.text : answer.kind;
};

describe('a sentence that says it in the words of the question is told as it stands', () => {
  test.each([
    [
      'Trưởng đoàn kiểm tra chất lượng Bệnh viện Hải Sa năm 2021 là ai?',
      'Đoàn do bà Lục Thị Rươi, Phó Giám đốc Sở, làm Trưởng đoàn. [1]',
    ],
    [
      'Ai bị phê bình khi kiểm tra chất lượng Bệnh viện Hải Sa?',
      'Phê bình ông Tạ Văn Ngần, phòng Vật tư. [1]',
    ],
    ['Năm 2021 Bệnh viện Hải Sa đón bao nhiêu lượt khám?', '61.300 lượt khám. [1]'],
  ])('%s', async (question, text) => {
    expect(await textOf(question)).toBe(text);
  });
});

describe('a sentence that says something near by is not', () => {
  test.each([
    'Ai được bổ nhiệm tại Bệnh viện Hải Sa năm 2021?',
    'Bệnh viện Hải Sa có bao nhiêu giường năm 2021?',
    'Thư ký đoàn kiểm tra chất lượng Bệnh viện Hải Sa là ai?',
  ])('%s', async (question) => {
    expect(await textOf(question)).toBe('not-found');
  });
});
