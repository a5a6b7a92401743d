import { isVerb, verbMatches } from '../facts/predicates.ts';
import { rolesOf } from '../facts/roles.ts';
import type { IsoDate } from '../text/period.ts';
import { hasAsker, topicOf } from './follow-up/bare-question.ts';
import { findSlots } from './follow-up/find-slots.ts';
import { stripConversation } from './follow-up/strip-conversation.ts';
import { charactersOf, partOf, type TypedText, typedText } from './follow-up/typed-text.ts';
import questionPartsLexicon from './lexicon/question-parts.json' with { type: 'json' };
import { understandQuestion } from './understand-question.ts';

const joining = new Set(questionPartsLexicon.joining);
const nounTopics = new Set(questionPartsLexicon.nounTopics);
const sideBySide = new Set(questionPartsLexicon.sideBySide);

/** A question that asks several things at once, cut into these. */
export interface QuestionParts {
  /** As typed, in their order. */
  readonly parts: readonly string[];
  /** Place of the part that names what all of them are about. */
  readonly main: number;
}

/**
 * `Hội nghị X diễn ra ở đâu, khi nào, ai chủ trì?` and `Thời gian, địa điểm tổ chức hội nghị X?` ask for
 * several things of one meeting. `null` for a question that asks for one: `Sở Giáo dục và Đào tạo` is cut
 * nowhere, nor is `Ai chủ trì và kết luận …?`.
 */
export function questionParts(text: string, today: IsoDate): QuestionParts | null {
  const typed = typedText(text);
  const core = partOf(typed, stripConversation(typed).core);
  const parts = cutAt(core, cutsOf(core), today);
  if (parts.length < 2) return null;
  const lengths = parts.map((part) => part.tokens.length);
  const main = lengths.indexOf(Math.max(...lengths));
  return { parts: parts.map(({ text: words }) => words), main };
}

interface Cut {
  /** The part in front ends here, the one behind begins there. */
  readonly end: number;
  readonly start: number;
}

/** Between which tokens a part may end: at a stop, at `và`, between `khi nào` and `ở đâu`. */
function cutsOf({ tokens, text }: TypedText): Cut[] {
  return tokens.flatMap((token, at): Cut[] => {
    if (at === 0) return [];
    if (joining.has(token.marked) && at + 1 < tokens.length) return [{ end: at, start: at + 1 }];
    const between = text.slice(tokens[at - 1]?.end, token.start);
    return /[,;?.]/u.test(between) && !joining.has(tokens[at - 1]?.marked ?? '')
      ? [{ end: at, start: joining.has(token.marked) ? at + 1 : at }]
      : [];
  });
}

function cutAt(core: TypedText, cuts: readonly Cut[], today: IsoDate): TypedText[] {
  const parts: TypedText[] = [];
  let from = 0;
  cuts.forEach(({ end, start }, place) => {
    if (end <= from) return;
    const next = cuts.slice(place + 1).find((cut) => cut.end > start)?.end ?? core.tokens.length;
    const left = slice(core, from, end);
    const right = slice(core, start, next);
    if (!asksTwice(left, right, today)) return;
    parts.push(left);
    from = start;
  });
  return [...parts, slice(core, from, core.tokens.length)].flatMap((part) =>
    cutSideBySide(part, today),
  );
}

function slice(core: TypedText, from: number, to: number): TypedText {
  const { start, end } = charactersOf(core, { from, to });
  return typedText(core.text.slice(start, end));
}

function asksTwice(left: TypedText, right: TypedText, today: IsoDate): boolean {
  const [one, other] = [askedIn(left, today), askedIn(right, today)];
  if (one === null || other === null) return false;
  return one !== other || (namesDeed(left) && namesDeed(right));
}

/** `Những sở nào`, `họp mấy lần`: asks for nothing that can be put to one meeting. */
const vague = new Set<string>(['passage', 'list', 'count']);

/** What a part asks for; `null` where it asks for nothing. */
function askedIn(part: TypedText, today: IsoDate): string | null {
  const slotted = findSlots(part, today, []);
  const understood = understandQuestion(part.text, today);
  if (hasAsker(slotted)) return vague.has(understood.asked) ? null : understood.asked;
  const topic = topicOf(part);
  if (topic !== undefined && nounTopics.has(topic)) return topic;
  const { asked, askedAt } = understood;
  return askedAt.from === 0 && askedAt.to > 0 && nounTopics.has(asked) ? asked : null;
}

function namesDeed({ tokens, side }: TypedText): boolean {
  return verbMatches(tokens, side).some((verb) => isVerb(verb) && rolesOf(verb.phrase).length > 0);
}

/** `… tổ chức khi nào ở đâu?` */
function cutSideBySide(part: TypedText, today: IsoDate): TypedText[] {
  const { tokens } = part;
  const { asked, askedAt } = understandQuestion(part.text, today);
  if (!sideBySide.has(asked) || askedAt.from === 0) return [part];
  const behind = slice(part, askedAt.to, tokens.length);
  if (behind.tokens.length > 0 && isTopic(behind)) {
    return [slice(part, 0, askedAt.to), behind];
  }
  const before = tokens.findIndex((_, at) => at > 0 && isTopic(slice(part, at, askedAt.from)));
  return before > 0
    ? [slice(part, 0, askedAt.from), slice(part, askedAt.from, tokens.length)]
    : [part];
}

function isTopic(part: TypedText): boolean {
  const topic = topicOf(part);
  return topic !== undefined && sideBySide.has(topic);
}
