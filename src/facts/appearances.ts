import type { Span } from '../text/span.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { isAsked } from './asked-people.ts';
import { attendance, namesParty, partyInFront } from './attending-parties.ts';
import { actionBehind } from './deeds-behind.ts';
import { actionInFront, participleInFront } from './deeds-in-front.ts';
import { leadingVerbs } from './leading-verbs.ts';
import { shareBackwards, sharedFrom } from './listed-people.ts';
import { findPeople, type PersonMention } from './people.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A person and what a sentence says that they do. */
export interface Appearance {
  readonly person: PersonMention;
  /** The verbs, as in the lexicon, in the order of the text: `tham dự`, `chủ trì`. */
  readonly verbs: readonly string[];
  /** The verbs with their objects; empty where the sentence only names the person. */
  readonly action: Span;
  /** A clause in front that tells of the same person: `Chủ trì hội nghị, ông A nhấn mạnh …`. */
  readonly opening: Span | null;
}

/**
 * Finds who does what in a sentence. A person's action stands behind them (`đồng chí A, chức vụ,
 * trình bày báo cáo`), or in front with a link between (`Tham dự và chủ trì hội nghị có đồng chí A`,
 * `dưới sự chủ trì của ông A`), and is shared along a list of people (`A và B đồng chủ trì`). Who is
 * asked to do something (`giao bà C lập dự toán`) has none.
 */
export function findAppearances(
  sentence: string,
  tokens: readonly Token[] = partsOf(sentence),
): Appearance[] {
  const reading: SentenceReading = { sentence, tokens, people: findPeople(sentence, tokens) };
  const behind = reading.people.map((_, at) => actionBehind(reading, at));
  const actions = shareBackwards(reading, behind);
  for (let at = 0; at < actions.length; at++) {
    if (isAsked(reading, at)) actions[at] = null;
    else
      actions[at] ??=
        actionInFront(reading, at) ?? partyInFront(reading, at) ?? sharedFrom(reading, actions, at);
  }
  return reading.people.map((person, at) =>
    toAppearance(reading, person, actions[at] ?? null, participleInFront(reading, at)),
  );
}

function toAppearance(
  { sentence, tokens }: SentenceReading,
  person: PersonMention,
  action: Span | null,
  participle: Span | null,
): Appearance {
  const verbs = [participle, action].flatMap((span) => {
    if (span && namesParty(tokens, span, person.extent)) return [attendance];
    return span ? leadingVerbs(sentence, tokens, span).map(({ phrase }) => phrase) : [];
  });
  const nothing = { start: person.extent.end, end: person.extent.end };
  return { person, action: action ?? participle ?? nothing, opening: participle, verbs };
}
