import { createPhraseFinder } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import words from '../lexicon/attendance-words.json' with { type: 'json' };

const leads = createPhraseFinder(words.leads);
const links = createPhraseFinder(words.links);
const presences = createPhraseFinder(words.presences);
const groups = createPhraseFinder(words.groups);

/** Between `Tham dự` and `có` stands the meeting: `Tham dự buổi gặp mặt của Sở còn có …`. */
const mostBetween = 14;

/**
 * Whether a sentence says who came without naming them: `Dự họp có đại diện lãnh đạo các sở`,
 * `… với sự tham gia của 412 viên chức`.
 */
export function tellsOfGroups(tokens: readonly Token[]): boolean {
  return presences.find(tokens, 'marked').length > 0 || opensWithThoseWhoCame(tokens);
}

function opensWithThoseWhoCame(tokens: readonly Token[]): boolean {
  const lead = leads.at(tokens, 0, 'marked');
  if (!lead) return false;
  return tokens.slice(lead.to, lead.to + mostBetween).some((_, offset) => {
    const link = links.at(tokens, lead.to + offset, 'marked');
    return link !== undefined && isGroup(tokens, link.to);
  });
}

function isGroup(tokens: readonly Token[], at: number): boolean {
  const isNumber = /^\p{Nd}/u.test(tokens[at]?.marked ?? '');
  return isNumber || groups.at(tokens, at, 'marked') !== undefined;
}
