import { findPeople } from '../facts/people.ts';
import type { MeetingQuery } from '../retrieval/find-meetings.ts';

/** Full names that a question and its answer hold, those of the question first, each once. */
export function peopleTold({ people }: MeetingQuery, answer: string): string[] {
  const asked = people.flatMap(({ known }) => known.map(({ name }) => name));
  const told = answer
    .split('\n')
    .flatMap((line) => findPeople(line))
    .flatMap(({ name }) => (name?.includes(' ') ? [name] : []));
  return [...new Set([...asked, ...told])];
}
