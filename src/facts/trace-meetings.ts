import type { ArticleSentence } from './article-sentences.ts';
import { daysOfMentions, possibleDays } from './meeting-days.ts';
import { mannerOf } from './meeting-manner.ts';
import { findMeetingMentions } from './meeting-mentions.ts';
import type { LocatedMention, MeetingTrace } from './meeting-trace.ts';
import { createSameMeeting } from './same-meeting.ts';

/** Deeds tell of a meeting of their own only where articles begin. */
const leadSentences = 4;

/** The meetings of an article, each with all the places that speak of it, in the order of the text. */
export function traceMeetings(sentences: readonly ArticleSentence[]): MeetingTrace[] {
  const traces: { kind: string; mentions: LocatedMention[] }[] = [];
  for (const located of sentences.flatMap(mentionsIn)) {
    const same = createSameMeeting(located);
    const known = same(traces);
    if (known) {
      known.mentions.push(located);
      known.kind = kindOf(known.mentions);
    } else if (mayBegin(located)) {
      traces.push({ kind: located.mention.kind, mentions: [located] });
    }
  }
  return traces;
}

/** That of the first full name, else of the first deed, else of the first word: `tại cuộc họp`. */
function kindOf(mentions: readonly LocatedMention[]): string {
  const named = mentions.find(({ mention }) => !mention.isVerb && mention.to > mention.kindTo);
  const deed = mentions.find(({ mention }) => mention.isVerb);
  return (named ?? deed ?? mentions[0])?.mention.kind ?? '';
}

function mentionsIn(sentence: ArticleSentence): LocatedMention[] {
  const { text, tokens, dates, appearances } = sentence;
  const people = appearances.map(({ person }) => person);
  const mentions = findMeetingMentions({ text, tokens, dates, people });
  if (mentions.length === 0) return [];
  const days = daysOfMentions(sentence, mentions, possibleDays(text, dates));
  return mentions.map((mention) => ({
    sentence,
    mention,
    day: days.get(mention) ?? null,
    manner: mannerOf(text, mention),
  }));
}

function mayBegin({ mention, sentence, day }: LocatedMention): boolean {
  if (!mention.isVerb) return true;
  return sentence.kind !== 'caption' && sentence.ordinal < leadSentences && day !== null;
}
