import type { LocatedMention } from './meeting-trace.ts';
import { areOtherSorts, contradicts, stands } from './same-meeting.ts';

/** In sentences: letterheads stand before the lead. */
const leadSentences = 8;

interface Trace {
  readonly kind: string;
  readonly mentions: readonly LocatedMention[];
}

/**
 * The only meeting told so far, where that is the title's and the lead gives the day of one that it
 * calls otherwise: `Hội nghị Ban Chấp hành` and `Ngày 5/7, … hội nghị lần thứ 7`. A title without a
 * name (`Thông báo kết luận cuộc họp`) is about the one that the lead names, with a day or without.
 */
export function meetingOfTitle<Known extends Trace>(
  located: LocatedMention,
  traces: readonly Known[],
): Known | undefined {
  const [known, ...others] = traces;
  if (!known || others.length > 0 || !isToldInLead(located)) return undefined;
  const { mentions, kind } = known;
  const isNameless = mentions.every(({ mention }) => mention.to === mention.kindTo);
  if (located.day === null && !(isNameless && kind === located.mention.kind)) return undefined;
  const isOfTitle = mentions.every(
    ({ sentence, manner }) => sentence.kind === 'title' && manner === 'told',
  );
  const isSameKind = kind === located.mention.kind || stands(kind, located.mention.kind);
  if (!isOfTitle || !isSameKind || contradicts(known, located)) return undefined;
  return mentions.some((title) => areOtherSorts(title, located)) ? undefined : known;
}

function isToldInLead({ sentence, manner }: LocatedMention): boolean {
  return sentence.ordinal < leadSentences && manner === 'told';
}
