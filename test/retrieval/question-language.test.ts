import { expect, test } from 'vitest';
import { questionLanguage } from '../../src/retrieval/question-language.ts';

test.each([
  ['Who chaired the meeting of Sở Tưới tiêu?', 'en'],
  ['When was the meeting held?', 'en'],
  ['Ai chủ trì hội nghị của Sở Tưới tiêu?', 'vi'],
  ['Ai chủ trì cuộc họp?'.normalize('NFD'), 'vi'],
  ['ai chu tri hoi nghi so tuoi tieu', 'vi'],
  ['Wh\u200bo chaired th\u00ade meeting?', 'en'],
  ['', 'vi'],
])('the language of "%s" is %s', (question, language) => {
  expect(questionLanguage(question)).toBe(language);
});
