import { expect, test } from 'vitest';
import { translateQuestion } from '../../src/retrieval/translate-question.ts';

test.each([
  ['Who chaired the meeting?', 'Who chủ trì the hội nghị?'],
  [
    'Who chaired the review conference of the Fisheries Bureau (Cục Thủy sản)?',
    'Who chủ trì the hội nghị sơ kết of the (Cục Thủy sản)?',
  ],
  [
    'Who chaired the meeting of the Fisheries Bureau (Cuc Thuy san)?',
    'Who chủ trì the hội nghị of the (Cuc Thuy san)?',
  ],
  ['What did Trần Văn Bảy ask for?', 'What did Trần Văn Bảy yêu cầu?'],
  [
    "When was Sở Thủy sản's mid-year review conference?",
    'When was Sở Thủy sản của hội nghị sơ kết?',
  ],
  ['', ''],
])('%s', (english, vietnamese) => {
  expect(translateQuestion(english)).toBe(vietnamese);
});
