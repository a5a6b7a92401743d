import { expect, test } from 'vitest';
import type { Question } from '../../src/answering/answer.ts';
import { writingStyleOf } from '../../src/retrieval/writing-style.ts';
import { partsOf } from '../../src/text/tokens.ts';
import { warmUp } from '../../src/warm-up.ts';

test('warming up asks in every way of writing, and in nobody’s conversation', async () => {
  const asked: Question[] = [];
  await warmUp(async (question) => {
    asked.push(question);
    return { kind: 'message', text: '' };
  });
  const styles = asked.map(({ text }) => writingStyleOf(partsOf(text)));
  expect(new Set(styles)).toEqual(new Set(['marked', 'unmarked', 'english']));
  expect(asked.filter(({ conversation }) => conversation !== null)).toEqual([]);
});
