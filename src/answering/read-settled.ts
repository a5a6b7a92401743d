import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import { distinctChoices } from './distinct-choices.ts';
import { readableArticles } from './find-articles.ts';
import { meetingContext, meetingLabel } from './meeting-line.ts';
import { mostChoices, type ReadingResult, readAnswer } from './read-answer.ts';
import { gistOf, type Reading, type ReadingTask, type Statement } from './reading.ts';

/** So many meetings are read; of more it is asked at once which is meant. */
const mostRead = 12;

interface ToldReading {
  readonly told: ToldMeeting;
  readonly reading: Reading;
}

/**
 * Reads the answer out of the meetings that may be meant. Where they say different things it is asked
 * which is meant; where one or all alike say something, that is the answer, with the meeting that it
 * is about. `null` where none says anything.
 */
export function readSettled(
  task: ReadingTask,
  meetings: readonly ToldMeeting[],
): ReadingResult | null {
  if (meetings.length > mostRead) return ambiguous(meetings, task);
  const readings = meetings.flatMap((told): ToldReading[] => {
    const reading = readOne(task, told);
    return reading ? [{ told, reading }] : [];
  });
  const [first] = readings;
  if (!first) return null;
  if (new Set(readings.map(({ reading }) => gistOf(reading))).size > 1) {
    return ambiguous(
      readings.map(({ told }) => told),
      task,
    );
  }
  const about = [first.told.best, ...first.told.others];
  return { kind: 'read', reading: { ...first.reading, context: contextOf(first, task), about } };
}

/** An answer is read by others of the group, and later: it says of which meeting it tells. */
function contextOf({ told, reading }: ToldReading, task: ReadingTask): Statement | null {
  if (task.question.asked === 'summary') return null;
  const { id } = reading.article.article;
  const stored = [told.best, ...told.others].find(({ articleId }) => articleId === id) ?? told.best;
  return meetingContext(stored, task.question.asked === 'time', task);
}

/** The article that says most speaks; the others where it is silent. */
function readOne(task: ReadingTask, { best, others }: ToldMeeting): Reading | null {
  for (const { articleId, ordinal } of [best, ...others]) {
    const articles = readableArticles(task.snapshot, new Map([[articleId, new Set<string>()]]));
    const settled = new Map([[articleId, ordinal]]);
    const { result } = readAnswer({ ...task, settled }, articles, true);
    if (result.kind === 'read') return result.reading;
  }
  return null;
}

function ambiguous(meetings: readonly ToldMeeting[], task: ReadingTask): ReadingResult {
  const choices = distinctChoices(meetings, (told) => meetingLabel(told, task), task.snapshot);
  return { kind: 'ambiguous', choices: choices.slice(-mostChoices), count: choices.length };
}
