import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openState } from '../../src/state/open-state.ts';
import type { AskedQuestion } from '../../src/state/question-log.ts';
import { openTestState } from './open-test-state.ts';

const day = 24 * 60 * 60 * 1000;
const [lan, minh] = [7, 8];

function createTestLog(keepsTexts = true) {
  let now = 0;
  const state = openTestState(() => now);
  const log = state.questionLog({ keepsTexts });
  const ask = (question: Partial<AskedQuestion>) => {
    now += 1;
    const plain = { person: lan, place: 'private', text: 'Ai chủ trì?' } as const;
    const fate = { outcome: 'answered', milliseconds: 5, answer: null } as const;
    log.record({ ...plain, ...fate, ...question });
  };
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { ...state, log, ask, later };
}

const firstPage = { limit: 10, offset: 0 };

/** All rows of the table, as one text. */
function rowsOf(path: string, table: string): string {
  const database = new Database(path);
  const rows = database.prepare(`SELECT * FROM ${table}`).all();
  database.close();
  return JSON.stringify(rows);
}

describe('statistics', () => {
  test('count questions, people, outcomes, places, times and verdicts of the period', () => {
    const { ask, later, statistics, feedback } = createTestLog();
    ask({ milliseconds: 9999 });
    later(day);
    for (let at = 1; at <= 20; at += 1) ask({ milliseconds: at });
    ask({ person: minh, place: 'group', outcome: 'not-found', milliseconds: 100 });
    feedback.give({ answer: 1, person: lan, verdict: 'bad', reason: 'outdated' });
    feedback.give({ answer: 1, person: lan, verdict: 'good', reason: null });
    feedback.give({ answer: 1, person: minh, verdict: 'bad', reason: null });
    expect(statistics(day)).toEqual({
      ...{ questions: 21, people: 2, median: 11, p95: 20, good: 1, bad: 1 },
      byOutcome: { answered: 20, 'not-found': 1 },
      byPlace: { private: 20, group: 1, inline: 0 },
    });
  });

  test('of a period without questions have no times', () => {
    const { statistics } = createTestLog();
    expect(statistics(0)).toMatchObject({ questions: 0, people: 0, median: null, p95: null });
  });
});

describe('unanswered questions', () => {
  test('are those not found, not answered, or answered badly; the newest first', () => {
    const { ask, log, feedback } = createTestLog();
    ask({ text: 'Ai dự?', outcome: 'not-found' });
    ask({ text: 'Ở đâu?', outcome: 'unavailable' });
    ask({ text: 'Khi nào?', answer: 1 });
    ask({ text: 'Ai ký?', answer: 2 });
    ask({ text: 'Chào', outcome: 'message' });
    feedback.give({ answer: 1, person: minh, verdict: 'bad', reason: null });
    feedback.give({ answer: 2, person: minh, verdict: 'good', reason: null });
    expect(log.unanswered(firstPage).map(({ text }) => text)).toEqual([
      ...['Khi nào?', 'Ở đâu?', 'Ai dự?'],
    ]);
    expect(log.unanswered({ limit: 1, offset: 2 })).toMatchObject([{ text: 'Ai dự?' }]);
    expect(log.countUnanswered()).toBe(3);
  });

  test('are one where they differ in case, marks and stops only', () => {
    const { ask, log } = createTestLog();
    ask({ text: 'Ai dự hội nghị?', outcome: 'not-found' });
    ask({ text: 'ai du hoi nghi', outcome: 'not-found' });
    expect(log.unanswered(firstPage)).toEqual([{ text: 'ai du hoi nghi', times: 2, last: 2 }]);
  });
});

test('where texts are not kept, no text reaches the file, and the statistics stay', () => {
  const { ask, log, statistics, close, path } = createTestLog(false);
  ask({ text: 'Chuyện bí mật?', outcome: 'not-found' });
  expect(log.unanswered(firstPage)).toEqual([]);
  expect(statistics(0)).toMatchObject({ questions: 1, byOutcome: { 'not-found': 1 } });
  close();
  expect(rowsOf(path, 'questions')).not.toMatch(/mật|bi mat/);
});

describe('erasing a person', () => {
  test('removes what is theirs, tells how much, and leaves what is of others', () => {
    const { ask, erasePerson, feedback, preferences, statistics } = createTestLog();
    ask({});
    ask({});
    ask({ person: minh });
    feedback.give({ answer: 1, person: lan, verdict: 'good', reason: null });
    preferences.setLanguage(lan, 'en');
    preferences.setLanguage(minh, 'en');
    const none = { answers: 0, conversations: 0 };
    expect(erasePerson(lan)).toEqual({ questions: 2, feedback: 1, preferences: 1, ...none });
    expect(preferences.languageOf(lan)).toBeNull();
    expect(preferences.languageOf(minh)).toBe('en');
    expect(statistics(0)).toMatchObject({ questions: 1, good: 0 });
    expect(erasePerson(lan)).toMatchObject({ questions: 0, feedback: 0, preferences: 0 });
  });

  test('removes their answers with the messages that they were sent as', () => {
    const { close, path, pseudonyms } = createTestLog();
    const person = pseudonyms.ofPerson(lan);
    close();
    const database = new Database(path);
    database.exec(`INSERT INTO answers (id, at, person, chat, body) VALUES (1, 0, '${person}', 'c', '');
      INSERT INTO answer_messages (chat, message, answer) VALUES ('c', 5, 1);`);
    database.close();
    const next = openState(path);
    expect(next.erasePerson(lan)).toMatchObject({ answers: 1 });
    next.close();
    expect(rowsOf(path, 'answer_messages')).toBe('[]');
  });

  test('leaves nothing of the texts in the files', () => {
    const { ask, erasePerson, path } = createTestLog();
    ask({ text: 'Chuyện riêng tư?' });
    const files = () => [path, `${path}-wal`].map((file) => readFileSync(file, 'utf8')).join('');
    expect(files()).toContain('Chuyện riêng tư?');
    erasePerson(lan);
    expect(files()).not.toMatch(/riêng tư|rieng tu/);
  });
});

describe('the daily removal', () => {
  test('takes what is older than the days to keep, and nothing else', () => {
    const { ask, later, removeOld, statistics, feedback, preferences } = createTestLog();
    ask({});
    feedback.give({ answer: 1, person: lan, verdict: 'good', reason: null });
    preferences.setLanguage(lan, 'en');
    later(30 * day);
    ask({});
    expect(removeOld(30)).toBe(2);
    expect(statistics(0)).toMatchObject({ questions: 1, good: 0 });
    expect(preferences.languageOf(lan)).toBe('en');
    expect(removeOld(30)).toBe(0);
  });

  test('takes strangers after two days, and codes that have lapsed', () => {
    const { later, removeOld, strangers, invitations, goneChats } = createTestLog();
    strangers.noteNotice(lan);
    invitations.issue();
    goneChats.add(-5);
    later(day + 1);
    expect(removeOld(30)).toBe(1);
    later(day);
    expect(removeOld(30)).toBe(1);
    later(30 * day);
    expect(removeOld(30)).toBe(1);
  });
});

test('a stranger is due for a notice once a day', () => {
  const { strangers, later } = createTestLog();
  expect(strangers.isNoticeDue(lan)).toBe(true);
  strangers.noteNotice(lan);
  expect([strangers.isNoticeDue(lan), strangers.isNoticeDue(minh)]).toEqual([false, true]);
  later(day);
  expect(strangers.isNoticeDue(lan)).toBe(true);
});

test('a chat is gone until it shows that it is there', () => {
  const { goneChats } = createTestLog();
  goneChats.add(-5);
  goneChats.add(-5);
  expect([goneChats.isGone(-5), goneChats.isGone(-6)]).toEqual([true, false]);
  goneChats.remove(-5);
  expect(goneChats.isGone(-5)).toBe(false);
});
