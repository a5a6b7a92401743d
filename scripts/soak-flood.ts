import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { type BotApiServer, startBotApiServer } from '../test/end-to-end/bot-api-server.ts';
import { type Person, privateMessage } from '../test/end-to-end/incoming.ts';
import { knownQuestions } from './soak/known-questions.ts';
import { noLimits, startSoakedBot } from './soak/soaked-bot.ts';
import { summariseTimes } from './summarise-times.ts';

const usage = 'npm run soak:flood -- [--rounds N] [--flood N]';

/** What one person's flood may do to the median answer time of another. */
const mostRatio = 2;
/** Questions of the other person in a round, one after the other, the first right behind the flood. */
const questionsPerRound = 3;
const warmUpRounds = 20;
/** No message for so long: the flood is over. */
const quietMilliseconds = 1500;

/**
 * Measures how long a person waits for answers, alone and while another one sends many questions at
 * once, with the limits that the bot has by default and with none.
 */
await runCommand({
  usage,
  options: {
    rounds: { type: 'string', default: '10' },
    flood: { type: 'string', default: '200' },
  },
  async run({ values }) {
    const [rounds, flood] = [Number(values.rounds), Number(values.flood)];
    if (!(rounds > 0 && flood > 0)) throw wrongUsage('numbers are wanted', usage);
    const limited = await measure('default limits', {}, { rounds, flood });
    const unlimited = await measure('no limits', noLimits, { rounds, flood });
    return limited <= mostRatio && unlimited <= mostRatio ? 0 : 1;
  },
});

interface Size {
  readonly rounds: number;
  readonly flood: number;
}

/** @returns by what the median is longer under a flood */
async function measure(
  name: string,
  limits: Readonly<Record<string, string>>,
  { rounds, flood }: Size,
): Promise<number> {
  const server = await startBotApiServer();
  const bot = await startSoakedBot(server, limits);
  const newPerson = createPeople();
  try {
    // The first answers of a process are slower than all others.
    for (let round = 0; round < warmUpRounds; round += 1) await askInTurn(server, newPerson());
    const { calm, flooded } = await askByTurns(server, { rounds, flood }, newPerson);
    return compare(name, calm, flooded);
  } finally {
    await bot.end();
    await server.close();
  }
}

/** Alone and beside a flood by turns, so that whatever else the machine does slows both down. */
async function askByTurns(
  server: BotApiServer,
  { rounds, flood }: Size,
  newPerson: () => Person,
): Promise<{ readonly calm: readonly Wait[]; readonly flooded: readonly Wait[] }> {
  const calm: Wait[] = [];
  const flooded: Wait[] = [];
  for (let round = 0; round < rounds; round += 1) {
    calm.push(...(await askInTurn(server, newPerson())));
    const flooder = newPerson();
    sendFlood(server, flooder, flood);
    const waits = await askInTurn(server, newPerson());
    await nothingComes(server);
    flooded.push(...waits.filter(({ askedAt }) => askedAt < lastAnswerTo(flooder, server)));
  }
  return { calm, flooded };
}

/** When a question was asked, by `performance.now()`, and how long its answer took. */
interface Wait {
  readonly askedAt: number;
  readonly milliseconds: number;
}

/** Only waits while the flood was answered count: after it, all is calm. */
function compare(name: string, calm: readonly Wait[], flooded: readonly Wait[]): number {
  const [alone, beside] = [calm, flooded].map((waits) =>
    waits.map(({ milliseconds }) => milliseconds),
  );
  const ratio = medianOf(beside ?? []) / medianOf(alone ?? []);
  say(`${name}: ${calm.length} questions alone, ${summariseTimes(alone ?? [])}`);
  say(`${name}: ${flooded.length} beside a flood, ${summariseTimes(beside ?? [])}`);
  say(`${name}: the median is ${ratio.toFixed(2)} times as long`);
  return ratio;
}

function lastAnswerTo({ id }: Person, { messages }: BotApiServer): number {
  return messages.findLast(({ chat_id }) => chat_id === id)?.at ?? 0;
}

/** Somebody new each time: limits count for each person. */
function createPeople(): () => Person {
  let id = 30_000;
  return () => {
    id += 1;
    return { id, first_name: 'Lan' };
  };
}

function sendFlood(server: BotApiServer, from: Person, count: number): void {
  for (let at = 0; at < count; at += 1) {
    server.receive(privateMessage(from, knownQuestions[at % knownQuestions.length]?.text ?? ''));
  }
}

async function askInTurn(server: BotApiServer, person: Person): Promise<Wait[]> {
  const waits: Wait[] = [];
  for (const { text, chair } of knownQuestions.slice(0, questionsPerRound)) {
    const askedAt = performance.now();
    server.receive(privateMessage(person, text));
    const { at } = await server.nextMessage(person.id, ({ plain }) => plain.includes(chair));
    waits.push({ askedAt, milliseconds: at - askedAt });
  }
  return waits;
}

async function nothingComes(server: BotApiServer): Promise<void> {
  let seen = -1;
  while (server.messages.length !== seen) {
    seen = server.messages.length;
    await sleep(quietMilliseconds);
  }
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
