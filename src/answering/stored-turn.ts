import { z } from 'zod';
import type { ArticleId } from '../corpus/article.ts';
import { readArticleId } from '../corpus/article-id.ts';
import type { MeetingPlace, Turn } from './conversations.ts';

/** Grows by one whenever a turn of before would be read wrongly. */
const turnVersion = 1;

const articleId = z.string().transform((written, context): ArticleId => {
  const outcome = readArticleId(written);
  if (outcome.kind === 'read' && outcome.value === written) return outcome.value;
  context.addIssue({ code: 'custom', message: 'no article id' });
  return z.NEVER;
});

const places = z.array(
  z.object({ articleId, ordinal: z.number().int().nonnegative().nullable() }).strict(),
);

const storedTurn = z.object({
  version: z.literal(turnVersion),
  turn: z
    .object({
      question: z.string(),
      people: z.array(z.string()),
      meetings: places,
      choices: z.array(z.object({ label: z.string(), meetings: places }).strict()),
      items: z.array(places),
      shown: z.number().int().positive().nullable(),
    })
    .strict(),
});

/** A turn as text that {@link parseTurn} reads, in this version of the program and those that keep its form. */
export function writeTurn(turn: Turn): string {
  const { question, people, meetings, choices, items, shown } = turn;
  const plain: Turn = {
    question,
    people,
    meetings: placesOf(meetings),
    choices: choices.map((choice) => ({
      label: choice.label,
      meetings: placesOf(choice.meetings),
    })),
    items: items.map(placesOf),
    shown,
  };
  return JSON.stringify({ version: turnVersion, turn: plain });
}

/** A place may come with all that is known of its meeting. */
function placesOf(meetings: readonly MeetingPlace[]): MeetingPlace[] {
  return meetings.map(({ articleId: id, ordinal }) => ({ articleId: id, ordinal }));
}

/** The turn that was written; `undefined` where the text is none of this version. */
export function parseTurn(json: string): Turn | undefined {
  const parsed = storedTurn.safeParse(readJson(json));
  return parsed.success ? parsed.data.turn : undefined;
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
