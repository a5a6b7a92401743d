import { oneLine } from '../text/one-line.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import type { OrganisingUnit } from './article-facts.ts';
import type { ArticleSentence } from './article-sentences.ts';
import unitNameWords from './lexicon/unit-name-words.json' with { type: 'json' };
import { meetingWordAt } from './meeting-words.ts';
import { predicateAt } from './predicates.ts';
import { firstTokenAfter } from './sentence-reading.ts';
import { unitHeads } from './unit-heads.ts';
import { unitAt } from './unit-names.ts';
import { unitWithParents } from './unit-with-parents.ts';

/** In sentences: where the unit of an article is named most fully. */
const leadSentences = 2;
/** `Sở A dự hội nghị …`: somebody else's meeting. */
const guests = createPhraseFinder(unitNameWords.deedsOfGuests);
const deeds = createPhraseFinder(unitNameWords.deedsInTitles);
/** What may go on in a unit's name: `Sở Y tế tỉnh Hạ Đông`, `Hội Nông dân Hạ Đông`. */
const furtherName = new RegExp(
  `^(?:${unitNameWords.placesInNames.join('|')})\\s\\p{Lu}|^\\p{Lu}\\p{Ll}`,
  'u',
);

/**
 * The unit of the main meeting where nothing beside the meeting tells it: that which a title begins
 * with (`Sở A giao ban …`), or ends with behind a comma (`Hội nghị khoa học, Bệnh viện B`); of a calendar
 * also whose it is (`Lịch công tác tuần của Lãnh đạo Sở C`).
 */
export function unitOfTitle(
  sentences: readonly ArticleSentence[],
  isAnnounced = false,
): OrganisingUnit | null {
  const title = sentences.find(({ kind }) => kind === 'title');
  if (!title) return null;
  const { text, tokens } = title;
  for (const { from } of unitHeads(tokens, 'marked')) {
    const span = unitAt(withPeople(title), from);
    if (!span) continue;
    const next = firstTokenAfter(tokens, span.end);
    const opens = from === 0 && (/^\s?:/u.test(text.slice(span.end)) || tellsDeed(title, next));
    const owns = isAnnounced && / (?:của|lãnh đạo) $/iu.test(text.slice(0, span.start).slice(-10));
    const closes = span.end === text.length && /[,–-]\s$/u.test(text.slice(0, span.start));
    if (opens || owns || closes) return unitWithParents(title, span);
  }
  return null;
}

function tellsDeed({ text, tokens }: ArticleSentence, at: number): boolean {
  if (deeds.at(tokens, at, 'marked') || meetingWordAt(tokens, at, 'marked')) return true;
  return !guests.at(tokens, at, 'marked') && predicateAt(text, tokens, at, false) !== undefined;
}

/**
 * A unit by the fullest name that title and lead give it: `Sở Y tế` is `Sở Y tế tỉnh Hạ Đông` where
 * they name that and no other one of the same beginning.
 */
export function fullestUnit(
  unit: OrganisingUnit,
  sentences: readonly ArticleSentence[],
): OrganisingUnit {
  const fuller = sentences
    .filter(({ kind, ordinal }) => kind === 'title' || (ordinal >= 0 && ordinal < leadSentences))
    .flatMap((sentence) =>
      unitHeads(sentence.tokens, 'marked').flatMap(({ from }) => {
        const span = unitAt(withPeople(sentence), from);
        return span ? [unitWithParents(sentence, span)] : [];
      }),
    )
    .filter(({ name }) => continues(unit.name, name));
  const names = new Set(fuller.map(({ name }) => oneLine(name).toLowerCase()));
  const [first] = fuller;
  if (!first || names.size !== 1) return unit;
  const parents = first.parents.length > 0 ? first.parents : unit.parents;
  return { ...first, parents };
}

function continues(short: string, long: string): boolean {
  if (!long.toLowerCase().startsWith(`${short.toLowerCase()} `)) return false;
  return furtherName.test(long.slice(short.length + 1));
}

function withPeople({ text, tokens, appearances }: ArticleSentence) {
  return { text, tokens, people: appearances.map(({ person }) => person) };
}
