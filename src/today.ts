import type { IsoDate } from './text/period.ts';

/** The day in Vietnam, whose articles and questions leave out the year: a server's clock may be UTC. */
export function today(): IsoDate {
  // Sweden writes dates as ISO 8601 does.
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
}
