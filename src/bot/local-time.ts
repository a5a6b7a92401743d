const inVietnam = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23' },
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
});

/** The moment as people in Vietnam write it: `16:05 23-11-2026`. @param at milliseconds since 1970 */
export function localTime(at: number): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${minute} ${localDate(at)}`;
}

/** The day of the moment in Vietnam: `23-11-2026`. @param at milliseconds since 1970 */
export function localDate(at: number): string {
  const { day, month, year } = partsOf(at);
  // Numbers, because the hours beside them make their digits two.
  return `${Number(day)}-${Number(month)}-${year}`;
}

function partsOf(at: number): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(inVietnam.formatToParts(at).map(({ type, value }) => [type, value]));
}
