import type { DateMention } from '../text/find-dates.ts';
import type { Span } from '../text/span.ts';
import type { ArticleSentence } from './article-sentences.ts';
import labels from './lexicon/minutes-labels.json' with { type: 'json' };
import { possibleDays } from './meeting-days.ts';

/** Something that a labelled line of minutes says. */
export interface Labelled<Value extends Span> {
  readonly sentence: ArticleSentence;
  readonly value: Value;
}

/** In sentences: minutes say first when and where. */
const sentencesOfHead = 15;

const timeLabel = labelOf(labels.time, labels.openings);
const placeLabel = labelOf(labels.place);

/** At the start of a line, also behind its number or a dash, or behind a semicolon. */
function labelOf(words: readonly string[], openings: readonly string[] = []): RegExp {
  const labels = [`(?:${words.join('|')})\\s?:`, ...openings].join('|');
  return new RegExp(`(?:^|;)[\\s\\p{Nd}IVX.)*•+–-]{0,8}(?:${labels})\\s*`, 'iu');
}

/** `Thời gian: 8 giờ 00, thứ Hai, ngày 04 tháng 3 năm 2024`: the day at the head of minutes. */
export function labelledDay(sentences: readonly ArticleSentence[]): Labelled<DateMention> | null {
  for (const sentence of headOf(sentences)) {
    const line = behindLabel(sentence, timeLabel);
    if (!line) continue;
    const day = possibleDays(sentence.text, sentence.dates).find(
      ({ start, end }) => start >= line.start && end <= line.end,
    );
    if (day) return { sentence, value: day };
  }
  return null;
}

/** `Địa điểm: Phòng họp số 2, trụ sở Sở`: the line to its stop, in any of some sentences. */
export function labelledPlace(sentences: readonly ArticleSentence[]): Labelled<Span> | null {
  for (const sentence of sentences) {
    const line = behindLabel(sentence, placeLabel);
    if (line && line.end > line.start) return { sentence, value: line };
  }
  return null;
}

/** Where minutes and invitations say when and where. */
export function headOf(sentences: readonly ArticleSentence[]): ArticleSentence[] {
  return sentences.filter(
    ({ kind, ordinal }) => kind === 'body' && ordinal >= 0 && ordinal < sentencesOfHead,
  );
}

/** What stands behind a label, without the stop at its end. */
function behindLabel({ text }: ArticleSentence, label: RegExp): Span | null {
  const match = label.exec(text);
  if (!match) return null;
  const start = match.index + match[0].length;
  const [line = ''] = text.slice(start).split(';');
  return { start, end: start + line.replace(/[\s.,]+$/u, '').length };
}

const announcement = new RegExp(`^(?:${labels.announcements.join('|')})(?!\\p{L})`, 'iu');

/** Whether an article is an invitation or a calendar, by its title or a line of its head: nothing was held yet. */
export function isAnnouncement(sentences: readonly ArticleSentence[]): boolean {
  const title = sentences.find(({ kind }) => kind === 'title');
  if (title && announcement.test(title.text)) return true;
  return headOf(sentences).some(
    ({ text }) => text === text.toUpperCase() && announcement.test(text),
  );
}
