import { officeHeadAt } from '../../facts/offices.ts';
import { findPeople } from '../../facts/people.ts';
import { verbMatches } from '../../facts/predicates.ts';
import { rolesOf } from '../../facts/roles.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import type { Token } from '../../text/tokens.ts';

/** Whether a question asks what one certain person said: by name, by office or by `đồng chí …`. */
export function addressesSomebody(question: UnderstoodQuestion): boolean {
  const { asTyped, tokens } = question;
  if (askedSpeaker(question) !== null) return true;
  if (findPeople(asTyped).some(({ name }) => name !== null)) return true;
  const [first, second] = tokens.map(({ folded }) => folded);
  return first === 'ong' || first === 'ba' || (first === 'dong' && second === 'chi');
}

/** The office that stands before the verb: `Giám đốc Sở Y tế yêu cầu gì?`. */
export function askedSpeaker({ tokens, style }: UnderstoodQuestion): readonly Token[] | null {
  const side = style === 'marked' ? 'marked' : 'folded';
  const verb = verbMatches(tokens, side).find(({ phrase }) => rolesOf(phrase).includes('direct'));
  const from = tokens.findIndex((_, at) => officeHeadAt(tokens, at, side) !== undefined);
  return verb && from >= 0 && from < verb.from ? tokens.slice(from, verb.from) : null;
}
