import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { type BotApiServer, startBotApiServer } from '../test/end-to-end/bot-api-server.ts';
import { createRandom } from './seeded-random.ts';
import { chanceFaults } from './soak/chance-faults.ts';
import { judgeLedger } from './soak/judge-ledger.ts';
import { knownQuestions } from './soak/known-questions.ts';
import { createLedger, type Ledger } from './soak/ledger.ts';
import { askIn, createPlaces, type Place, pick } from './soak/places.ts';
import { type MemoryFigures, reportSoak } from './soak/soak-report.ts';
import { noLimits, type SoakedBot, startSoakedBot } from './soak/soaked-bot.ts';

const usage =
  'npm run soak -- [--questions N] [--chats N] [--kills N] [--seed N] [--faults on|off]';

/** Questions on their way at a time: a steady load, with every part of the bot at work. */
const mostOpen = 60;
const longestPauseMilliseconds = 30;
/** Kills come in the first part; the process after the last has the second for itself. */
const killedShare = 0.45;
const warmQuestions = 500;
/** Patience, in seconds without any message: longer than the longest pause that the bot makes. */
const quietSeconds = 8;

/**
 * Puts questions to the real bot from many chats at once through a Bot API server that fails by
 * chance, kills the process at random moments, and counts what became of each question.
 */
await runCommand({
  usage,
  options: {
    questions: { type: 'string', default: '5000' },
    chats: { type: 'string', default: '200' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: 'on' },
  },
  async run({ values }) {
    const [questions, chats, kills, seed] = [
      ...[values.questions, values.chats, values.kills, values.seed].map(Number),
    ];
    if (!questions || !chats || kills === undefined || !Number.isInteger(kills) || !seed) {
      throw wrongUsage('numbers are wanted', usage);
    }
    return soak({ questions, chats, kills, seed, hasFaults: values.faults !== 'off' });
  },
});

interface Plan {
  readonly questions: number;
  readonly chats: number;
  readonly kills: number;
  readonly seed: number;
  readonly hasFaults: boolean;
}

interface Soak {
  readonly plan: Plan;
  readonly server: BotApiServer;
  readonly bot: SoakedBot;
  readonly ledger: Ledger;
  readonly places: readonly Place[];
  readonly random: () => number;
}

/** Returns the exit code. */
async function soak(plan: Plan): Promise<number> {
  const server = await startBotApiServer();
  const bot = await startSoakedBot(server, noLimits);
  const random = createRandom(plan.seed);
  const ledger = createLedger(server.calls);
  const running = { plan, server, bot, ledger, places: createPlaces(plan.chats), random };
  const releases = setInterval(() => server.releaseHung(), 1000);
  try {
    if (plan.hasFaults) {
      server.failAtRandom({ random: createRandom(plan.seed + 1), chances: chanceFaults });
    }
    const startedAt = performance.now();
    await askKilling(running);
    const memory = await askInPeace(running);
    const seconds = (performance.now() - startedAt) / 1000;
    await comeToRest(running);
    const verdict = judgeLedger(ledger, bot.kills);
    return reportSoak({ verdict, server, ledger, kills: bot.kills.length, seconds, memory });
  } finally {
    clearInterval(releases);
    await bot.end();
    await server.close();
  }
}

/** The first part: kills at random moments between the questions. */
async function askKilling(soak: Soak): Promise<void> {
  const { plan, bot, random, ledger } = soak;
  const count = plan.kills === 0 ? 0 : Math.round(plan.questions * killedShare);
  const moments = Array.from({ length: plan.kills }, () => Math.floor(random() * count));
  moments.sort((one, other) => one - other);
  for (let asked = 0; asked < count; asked += 1) {
    await askOne(soak);
    while (moments[0] === asked) {
      moments.shift();
      await sleep(random() * 500);
      await bot.killAndRestart();
      say(`Killed after ${ledger.entries.length} questions.`);
    }
  }
}

/** The second part: one process, and its memory early and late. */
async function askInPeace(soak: Soak): Promise<MemoryFigures> {
  const { plan, bot, ledger } = soak;
  const answeredBefore = ledger.answered();
  const count = plan.questions - ledger.entries.length;
  const warm = Math.min(warmQuestions, Math.floor(count / 5));
  let early = 0;
  for (let asked = 0; asked < count; asked += 1) {
    await askOne(soak);
    if (asked === warm) early = await bot.residentMebibytes();
  }
  const late = await bot.residentMebibytes();
  return { early, late, answered: ledger.answered() - answeredBefore, warm };
}

async function askOne({ server, ledger, places, random }: Soak): Promise<void> {
  await sleep(random() * longestPauseMilliseconds);
  for (;;) {
    ledger.read();
    const [place] = pick(places, random);
    const [known] = pick(knownQuestions, random);
    if (place === undefined || known === undefined) throw new Error('There is nothing to ask.');
    const isFree = place.kind !== 'private' || ledger.mayAsk(place.chatId, known);
    if (isFree && ledger.open().length < mostOpen) {
      const asked = askIn(place, known.text, random);
      const askedAt = performance.now();
      ledger.add({ ...asked, known, askedAt, update: server.receive(asked.message) });
      return;
    }
    await sleep(5);
  }
}

/** Waits for what is on its way, then for what only the next process sends. */
async function comeToRest({ server, bot, ledger }: Soak): Promise<void> {
  await nothingHappens(server, ledger);
  server.failAtRandom(null);
  server.releaseHung();
  await bot.restart();
  await server.polled(true);
  await nothingHappens(server, ledger);
}

async function nothingHappens(server: BotApiServer, ledger: Ledger): Promise<void> {
  let [seen, quiet] = [-1, 0];
  while (quiet < quietSeconds) {
    await sleep(1000);
    ledger.read();
    quiet = server.messages.length === seen ? quiet + 1 : 0;
    seen = server.messages.length;
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
