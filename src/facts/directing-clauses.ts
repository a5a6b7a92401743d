import { createPhraseFinder, type PhraseMatch } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { startsAddresseeOrTask } from './addressees.ts';
import { leadingVerbs } from './leading-verbs.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import meetingsLexicon from './lexicon/meetings.json' with { type: 'json' };
import { rolesOf } from './roles.ts';
import { firstTokenAfter } from './sentence-reading.ts';

/** What stands behind a directing verb of a deed, without the space and stops around it. */
export interface DirectingClause extends Span {
  /** As in the lexicon: `yêu cầu`. */
  readonly verb: string;
}

interface Tokenised {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const asking = new Set(directiveWords.asking);
/** `kết luận hội nghị`, `phát biểu chỉ đạo buổi làm việc`: they name the act. */
const acts = new Set(directiveWords.acts);
const objectsOfActs = createPhraseFinder([...meetingsLexicon, 'tại', 'trong']);
const chained = createPhraseFinder(directiveWords.chained);
const openingItems = createPhraseFinder(directiveWords.openingItems);

const joins = directiveWords.joinsAsking.join('|');
/** In UTF-16 units: `; đồng thời cũng`. */
const longestJoin = 32;
const joinsNew = new RegExp(`(?:[,;]|\\s(?:và|đồng thời))\\s(?:(?:${joins})\\s){0,3}$`, 'u');
/** Behind what is asked for, a comma and `và` go on with what the addressee has to do. */
const joinsFurther = new RegExp(`(?:;|,?\\s(?:và )?đồng thời)\\s(?:(?:${joins})\\s){0,3}$`, 'u');

/**
 * What somebody directs in one deed: behind the first directing verb, and behind each asking verb
 * further on in the same chain (`ghi nhận kết quả, đồng thời yêu cầu …; đề nghị …`). What names the
 * act alone (`phát biểu chỉ đạo hội nghị`) is none.
 */
export function directingClauses(sentence: Tokenised, action: Span): DirectingClause[] {
  const first = firstDirecting(sentence, action);
  const further = chainedAskings(sentence, action, first);
  const verbs = first ? [first, ...further] : further;
  return verbs.flatMap((verb, at) => {
    const next = verbs[at + 1];
    const end = next ? (sentence.tokens[next.from]?.start ?? action.end) : action.end;
    return clauseBehind(sentence, verb, end) ?? [];
  });
}

/** The verb of what a deed ends with: `yêu cầu` of `ghi nhận kết quả, đồng thời yêu cầu:`. */
export function lastDirectingVerb(sentence: Tokenised, action: Span): string | undefined {
  const first = firstDirecting(sentence, action);
  return (chainedAskings(sentence, action, first).at(-1) ?? first)?.phrase;
}

/** `- Giao Phòng Kế hoạch rà soát …`: the verb that an item of a list has for itself. */
export function verbOpeningItem(
  { text, tokens }: Tokenised,
  start: number,
): DirectingClause | null {
  const at = firstTokenAfter(tokens, start);
  const match = openingItems.at(tokens, at, 'marked');
  if (!match || !startsAddresseeOrTask({ text, tokens }, match.to)) return null;
  const end = tokens[match.to]?.start ?? text.length;
  return { verb: match.phrase, start, end };
}

/** Whether somebody asks for something further on in a deed that begins with another verb. */
export function asksFurtherOn(sentence: Tokenised, action: Span): boolean {
  return chainedAskings(sentence, action, firstDirecting(sentence, action)).length > 0;
}

/** The directing verb among those that open the deed; `kết luận` counts where it leads to content. */
function firstDirecting({ text, tokens }: Tokenised, action: Span): PhraseMatch | undefined {
  const directing = leadingVerbs(text, tokens, action).filter(({ phrase }) =>
    rolesOf(phrase).includes('direct'),
  );
  const [first, ...others] = directing;
  if (!first || !acts.has(first.phrase)) return first;
  if (others[0]) return others[0];
  return objectsOfActs.at(tokens, first.to, 'marked') ? undefined : first;
}

function chainedAskings(
  sentence: Tokenised,
  action: Span,
  first: PhraseMatch | undefined,
): PhraseMatch[] {
  const { text, tokens } = sentence;
  const found: PhraseMatch[] = [];
  let isAsked = first !== undefined && asking.has(first.phrase);
  const from = first?.to ?? firstTokenAfter(tokens, action.start);
  for (let at = from; (tokens[at]?.end ?? Infinity) <= action.end; at++) {
    const match = chained.at(tokens, at, 'marked');
    if (!match || !startsAddresseeOrTask(sentence, match.to)) continue;
    const lead = text.slice(0, tokens[at]?.start).slice(-longestJoin);
    if (!(isAsked ? joinsFurther : joinsNew).test(lead)) continue;
    found.push(match);
    isAsked = true;
  }
  return found;
}

const tailOfClause = new RegExp(`(?:[\\s.;,]|(?<=[\\s;,])(?:${joins})(?=\\s))+$`, 'u');

function clauseBehind(
  { text, tokens }: Tokenised,
  { phrase, to }: PhraseMatch,
  end: number,
): DirectingClause | null {
  const behind = tokens[to - 1]?.end ?? end;
  const rest = text.slice(behind, end);
  if (/^\s*[;.]/u.test(rest)) return null;
  const lead = /^[\s,:“"]*/u.exec(rest)?.[0].length ?? 0;
  const start = behind + lead;
  const length = rest.slice(lead).replace(tailOfClause, '').length;
  return length > 0 ? { verb: phrase, start, end: start + length } : null;
}
