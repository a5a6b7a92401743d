import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import delegationWords from '../lexicon/delegation-words.json' with { type: 'json' };
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import { saysItOfItsTime } from '../of-its-time.ts';

import { quoteOf, type Reader } from '../reading.ts';
import { isLeading } from './is-same-deed.ts';
import { askedOffice } from './read-office-holder.ts';
import { shortened } from './shortened.ts';

const heads = createPhraseFinder(delegationWords.heads);
const deeds = createPhraseFinder(delegationWords.deeds);
const companies = createPhraseFinder(delegationWords.companies);

/** `Trưởng đoàn kiểm tra … là ai?`, not `Trưởng đoàn đại biểu Quốc hội tỉnh …`: an office of one visit. */
export function asksForDelegationHead(question: UnderstoodQuestion): boolean {
  const office = askedOffice(question);
  const side = question.style === 'marked' ? 'marked' : 'folded';
  const head = office && heads.at(office, 0, side);
  if (!office || !head) return false;
  return head.to === office.length || deeds.at(office, head.to, side) !== undefined;
}

/** In UTF-16 units: the name, the offices and what the delegation did. */
const longestTold = 380;

/**
 * Who led the delegation asked about: whom the article calls so, else who came at the head of it (`ông A
 * cùng đoàn công tác`); told in the article's words, which do not always name the office.
 */
export const readDelegationHead: Reader = (task, { article, evidence }) => {
  const { question, weigh } = task;
  const those = namedAppearances(article).filter(({ sentence }) =>
    saysItOfItsTime(question.periods, sentence),
  );
  const called = those.filter(isCalledHead);
  const [best] = (called.length > 0 ? called : those.filter(comesWithDelegation))
    .filter(({ sentence, namedIn }) => sentence === namedIn)
    .map((named) => ({ named, share: coverageOf(question, named.sentence.folded, weigh) }))
    .sort((a, b) => b.share - a.share);
  if (!best) return null;
  const { sentence, name } = best.named;
  const quote = quoteOf(sentence, { start: 0, end: Math.min(sentence.text.length, longestTold) });
  return {
    article,
    header: null,
    statements: [{ text: shortened(oneLine(sentence.text), longestTold), quotes: [quote] }],
    gist: name,
    strength: 0.5 * evidence.coverage + 0.5 * best.share,
  };
};

function isCalledHead({ appearance: { verbs, person }, sentence }: NamedAppearance): boolean {
  if (verbs.some(isLeading)) return true;
  const offices = person.offices.map(({ start, end }) => partsOf(sentence.text.slice(start, end)));
  return offices.some((office) => {
    const head = heads.at(office, 0, 'folded');
    if (!head) return false;
    return head.to === office.length || deeds.at(office, head.to, 'folded') !== undefined;
  });
}

/** Syllables between a name and `cùng đoàn công tác`; an office between them may be long. */
const mostApart = 40;

function comesWithDelegation({ appearance: { person }, sentence }: NamedAppearance): boolean {
  const behind = partsOf(sentence.text.slice(person.extent.start)).slice(0, mostApart);
  return companies.find(behind, 'marked').length > 0;
}
