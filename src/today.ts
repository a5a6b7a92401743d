import type { IsoDate } from './text/period.ts';

/** Sweden writes dates as ISO 8601 does. Made once: it takes longer to make than to use. */
const inVietnam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day in Vietnam, whose articles and questions leave out the year: a server's clock may be UTC. */
export function today(): IsoDate {
  return inVietnam.format(new Date());
}
