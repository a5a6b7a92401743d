import { createPhraseFinder } from '../text/phrases.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { verbOf } from './deeds-in-front.ts';
import { leadingVerbs } from './leading-verbs.ts';
import partyWords from './lexicon/attending-parties.json' with { type: 'json' };
import { behindMarker } from './list-items.ts';
import { type Role, rolesOf } from './roles.ts';

const openings = createPhraseFinder(partyWords.openings);
/** `Vắng mặt: ông A`, among those present. */
const absent = createPhraseFinder(partyWords.absent);
const ofPresence: readonly Role[] = ['attend', 'chair'];
/** In UTF-16 units: `Về phía lãnh đạo Sở Y tế tham dự hội nghị có các đồng chí:`. */
const longestLead = 160;

/** What a line says of whoever the lines under it name. */
export interface ListedRoles {
  readonly roles: readonly Role[];
  readonly lead: ArticleSentence;
}

/**
 * `Dự buổi gặp mặt có các đồng chí:` and lines with a name each: the lines with what their people do.
 * Lines are items by their mark, or joined by semicolons.
 */
export function rolesOfLists(
  sentences: readonly ArticleSentence[],
): ReadonlyMap<ArticleSentence, ListedRoles> {
  const found = new Map<ArticleSentence, ListedRoles>();
  sentences.forEach((lead, at) => {
    const roles = rolesOfLead(lead);
    if (roles.length === 0) return;
    for (const item of itemsBehind(sentences, at)) found.set(item, { roles, lead });
  });
  return found;
}

function rolesOfLead({ text, tokens, appearances }: ArticleSentence): Role[] {
  if (text.length > longestLead || !/:\s*$/u.test(text)) return [];
  if (appearances.some(({ person }) => person.name !== null)) return [];
  const roles = rolesOfOpening(text, tokens);
  return roles.some((role) => ofPresence.includes(role)) ? roles : [];
}

function rolesOfOpening(text: string, tokens: ArticleSentence['tokens']): Role[] {
  const mark = behindMarker(text) ?? 0;
  const from = tokens.findIndex(({ start }) => start >= mark);
  const opening = openings.at(tokens, from, 'marked');
  const verb = verbOf(text, tokens, from);
  if (opening && (!verb || opening.to > verb.to)) return ['attend'];
  if (!verb) return [];
  const action = { start: tokens[from]?.start ?? 0, end: text.length };
  const verbs = leadingVerbs(text, tokens, action).map(({ phrase }) => phrase);
  const roles = new Set(verbs.flatMap(rolesOf));
  if (roles.has('attend') && verbs.includes('chỉ đạo')) roles.add('guide');
  return [...roles].filter((role) => role !== 'direct');
}

function itemsBehind(sentences: readonly ArticleSentence[], lead: number): ArticleSentence[] {
  const items: ArticleSentence[] = [];
  for (const sentence of sentences.slice(lead + 1)) {
    const before = items.at(-1);
    const isJoined = before === undefined || /[;,]\s*$/u.test(before.text);
    const isItem = behindMarker(sentence.text) !== null || isJoined;
    if (!isItem || sentence.paragraph === before?.paragraph) break;
    items.push(sentence);
  }
  return items.filter(({ tokens }) => absent.find(tokens, 'marked').length === 0);
}
