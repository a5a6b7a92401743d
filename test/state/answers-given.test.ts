import { expect, test } from 'vitest';
import { openTestState } from './open-test-state.ts';

const asked = { person: 7, chat: -100, questionMessage: 70, body: 'một' };

test('an answer is found by its number, its messages and the message that asked', () => {
  const { answersGiven } = openTestState();
  const id = answersGiven.add(asked);
  answersGiven.addMessage(id, -100, 92);
  answersGiven.addMessage(id, -100, 91);
  expect(answersGiven.byId(id, -100)?.body).toBe('một');
  expect(answersGiven.byMessage(-100, 91)?.id).toBe(id);
  expect(answersGiven.byQuestion(-100, 70)?.id).toBe(id);
  expect(answersGiven.messagesOf(id)).toEqual([91, 92]);
  answersGiven.removeMessage(-100, 92);
  expect(answersGiven.messagesOf(id)).toEqual([91]);
});

test('an answer is found from its own chat alone', () => {
  const { answersGiven } = openTestState();
  const id = answersGiven.add(asked);
  answersGiven.addMessage(id, -100, 91);
  expect(answersGiven.byId(id, 7)).toBeUndefined();
  expect(answersGiven.byMessage(7, 91)).toBeUndefined();
  expect(answersGiven.byQuestion(7, 70)).toBeUndefined();
});

test('an answer knows its asker, and says what it was replaced with', () => {
  const { answersGiven } = openTestState();
  const id = answersGiven.add(asked);
  answersGiven.replace(id, 'hai');
  const given = answersGiven.byId(id, -100);
  expect(given?.body).toBe('hai');
  expect(given && [7, 8].map((person) => answersGiven.isBy(given, person))).toEqual([true, false]);
});

test('a message of an answer that has been erased meanwhile belongs to none', () => {
  const { answersGiven, erasePerson } = openTestState();
  const id = answersGiven.add(asked);
  erasePerson(7);
  answersGiven.addMessage(id, -100, 91);
  expect(answersGiven.byMessage(-100, 91)).toBeUndefined();
});
