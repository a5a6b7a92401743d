import type { QuestionDate } from '../retrieval/question-date.ts';
import { questionDates } from '../retrieval/question-dates.ts';
import { foldMarks } from '../text/fold-marks.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { partsOf } from '../text/tokens.ts';
import shortcuts from './lexicon/shortcuts.json' with { type: 'json' };

/** A command that stands for a question. */
export type Shortcut = keyof typeof shortcuts;

/**
 * The question that a command and what is written behind it stand for: `/danhsach Sở Y tế 2018` asks
 * `Liệt kê các cuộc họp của Sở Y tế năm 2018`. The argument may be a unit or a person, a time, or both;
 * without one the newest are asked for. What is typed without marks is asked without.
 */
export function questionOfShortcut(shortcut: Shortcut, argument: string): string {
  const { ofAll, ofTime, ofName } = shortcuts[shortcut];
  const written = normaliseText(argument).replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{Nd}]/u.test(written)) return ofAll;
  const { time, name } = timeInFront(written.replace(linkInFront, ''));
  const question = name === '' ? `${ofTime} ${time}` : `${ofName} ${[name, time].join(' ').trim()}`;
  return isUnmarked(written) ? foldMarks(question) : question;
}

/** `/danhsach của Sở Y tế`, `/chidao năm 2018`: the question says so itself. */
const linkInFront = /^(?:của|cua|tại|tai|trong) (?=\S)/iu;

/** `2018 Sở Y tế` is asked as `Sở Y tế năm 2018`. */
function timeInFront(written: string): { readonly time: string; readonly name: string } {
  const text = withWordsForYears(written);
  const [first] = timesIn(text);
  if (!first || first.start > 0) return { time: '', name: text };
  const name = text
    .slice(first.end)
    .replace(/^[\s,;:–-]+/u, '')
    .replace(linkInFront, '');
  return { time: text.slice(0, first.end), name };
}

/** Behind a name a bare year could be a part of it. */
function withWordsForYears(text: string): string {
  const bare = timesIn(text).filter(({ start, end }) =>
    /^\p{Nd}{4}$/u.test(text.slice(start, end)),
  );
  return bare.reduceRight(
    (told, { start }) => `${told.slice(0, start)}năm ${told.slice(start)}`,
    text,
  );
}

function timesIn(text: string): readonly QuestionDate[] {
  const side = isUnmarked(text) ? 'folded' : 'marked';
  // Where times stand is asked, not which days they are: that is for the day of asking to tell.
  return questionDates({ text, tokens: partsOf(text), side, today: '2000-01-01' });
}

function isUnmarked(text: string): boolean {
  return /\p{L}/u.test(text) && foldMarks(text) === text;
}
