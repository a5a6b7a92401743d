import { expect, test } from 'vitest';
import { translateQuestion } from '../../src/retrieval/translate-question.ts';

test.each([
  ['Who chaired the meeting?', 'ai chủ trì hội nghị?'],
  [
    'Who chaired the review conference of the Fisheries Bureau (Cục Thủy sản)?',
    'ai chủ trì hội nghị sơ kết của (Cục Thủy sản)?',
  ],
  [
    'Who chaired the meeting of the Fisheries Bureau (Cuc Thuy san)?',
    'ai chủ trì hội nghị của (Cuc Thuy san)?',
  ],
  ['What did Trần Văn Bảy ask for?', 'What Trần Văn Bảy yêu cầu?'],
  [
    "When was Sở Thủy sản's mid-year review conference?",
    'khi nào hội nghị sơ kết của Sở Thủy sản?',
  ],
  [
    "Who was the chair of Sở Thủy sản's mid-year review conference?",
    'ai chủ trì của hội nghị sơ kết của Sở Thủy sản?',
  ],
  ['', ''],
])('the words of the trade: %s', (english, vietnamese) => {
  expect(translateQuestion(english)).toBe(vietnamese);
});

test.each([
  ['Who visited the Suối Hoa hospital?', 'ai thăm bệnh viện Suối Hoa?'],
  ['Where is the Bến Nhãn bridge?', 'ở đâu is cầu Bến Nhãn?'],
  ['Who leads Ha Dong province?', 'ai dẫn đầu tỉnh Ha Dong?'],
  [
    'Where was the 2018 customs business dialogue of Hạ Đông held?',
    'ở đâu đối thoại doanh nghiệp hải quan 2018 của Hạ Đông diễn ra?',
  ],
  [
    'When was the eighth executive committee conference?',
    'khi nào hội nghị ban chấp hành lần thứ 8?',
  ],
  ['Who is the Hạ Đông CDC director?', 'ai is giám đốc CDC Hạ Đông?'],
  ['Who is the deputy director of the Fisheries Board?', 'ai is phó giám đốc Ban Thủy sản?'],
  ['Which deputy ministers attended?', 'thứ trưởng nào tham dự?'],
  [
    "Who chaired Hạ Đông district's annual review in 2019?",
    'ai chủ trì tổng kết của huyện Hạ Đông in 2019?',
  ],
])('what stands in front of a noun goes behind it: %s', (english, vietnamese) => {
  expect(translateQuestion(english)).toBe(vietnamese);
});

test.each([
  ['in March 2018', 'in tháng 3/2018'],
  ['the March 2018 briefing', 'giao ban tháng 3/2018'],
  ['on 27 June', 'ngày 27/6'],
  ['on August 5th, 2022', 'ngày 5/8/2022'],
  ['the first quarter of 2020', 'quý 1/2020'],
  ['in May', 'in tháng 5'],
  ['the 9th conference', 'hội nghị lần thứ 9'],
])('times: %s', (english, vietnamese) => {
  expect(translateQuestion(english)).toBe(vietnamese);
});

test.each(['Nguyễn Văn Long', 'Công an tỉnh Hạ Đông', 'Tran Van Ban'])('names stay: %s', (name) => {
  expect(translateQuestion(`Who saw ${name}?`)).toBe(`ai saw ${name}?`);
});
