import type { User } from 'grammy/types';
import { normaliseText } from '../text/normalise-text.ts';
import { oneLine } from '../text/one-line.ts';

/** How a person is called in lists. */
export function personName({ first_name: first, last_name: last = '' }: User): string {
  return listedName(`${first} ${last}`);
}

/** A name that somebody has chosen freely, fit for one line of a list. */
export function listedName(name: string): string {
  return oneLine(normaliseText(name)).trim();
}
