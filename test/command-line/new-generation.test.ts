import { expect, test } from 'vitest';
import { chair, irrigation, library, whoChaired } from './articles.ts';
import { type Dialogue, openOffice } from './commands.ts';

const successor = 'Lê Thị Mơ';
/** Far more questions than are answered in the seconds that the change may take. */
const mostQuestions = 100_000;

test('ask --stdin answers from the index that is built while it is open', async () => {
  const office = await openOffice();
  const build = async (body: string) => {
    const corpus = await office.write('corpus.jsonl', [{ ...irrigation, body }, library]);
    expect(await office.run(['index', '--corpus', corpus])).toMatchObject({ code: 0 });
  };
  await build(irrigation.body);
  const asking = office.start(['ask', '--data', 'data', '--json', '--stdin']);
  expect(await answerOf(asking)).toContain(chair);
  await build(irrigation.body.replace(chair, successor));
  expect(await firstOtherAnswer(asking)).toContain(successor);
  expect(await asking.end()).toBe(0);
  await office.close();
});

async function answerOf(asking: Dialogue): Promise<string> {
  return JSON.parse(await asking.ask(JSON.stringify({ question: whoChaired }))).text;
}

async function firstOtherAnswer(asking: Dialogue): Promise<string> {
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    const answer = await answerOf(asking);
    if (!answer.includes(chair)) return answer;
  }
  throw new Error(`${mostQuestions} questions were answered from the old index.`);
}
