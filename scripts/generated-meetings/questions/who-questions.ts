import type { Choices } from '../choices.ts';
import type { OfficeHolder } from '../truth.ts';
import {
  type AskedQuestion,
  type QuestionMaker,
  rivalsOf,
  wordQuestion,
} from './asked-question.ts';
import type { Knowledge, KnownMeeting } from './known-meetings.ts';
import { type Reference, referTo } from './references.ts';

type Role = 'guide' | 'reporter' | 'speaker';

/** Who chaired; both when two did. */
export const askChair: QuestionMaker = (knowledge, choices) => {
  const drawn = drawReferred(knowledge, choices, ({ meeting }) => meeting.chairs.length > 0);
  if (!drawn) return null;
  const { known, reference } = drawn;
  const { chairs } = known.meeting;
  const sort = chairs.length > 1 && choices.chance(0.6) ? 'coChairs' : 'chair';
  return askWho(sort, chairs, known.articles, { known, reference }, knowledge, choices);
};

/** Who was there to guide, reported, or spoke. */
export const askOtherRole: QuestionMaker = (knowledge, choices) => {
  const role: Role = choices.pick(['guide', 'reporter', 'reporter', 'speaker']);
  const drawn = drawReferred(knowledge, choices, ({ toldBy }) => toldBy(role).length > 0);
  const holder = drawn?.known.meeting[role];
  if (!drawn || !holder) return null;
  return askWho(role, [holder], drawn.known.toldBy(role), drawn, knowledge, choices);
};

/** Who signed a document. */
export const askSigner: QuestionMaker = ({ world }, choices) => {
  const [drawn] = choices.some(world.signatures, 1);
  if (!drawn) return null;
  const { articleId, document, signer } = drawn;
  const isOnly = !JSON.stringify(world.reports.map(({ meeting }) => meeting.document)).includes(
    document.number,
  );
  const twice = world.signatures.filter((one) => one.document.number === document.number);
  if (!isOnly || twice.length > 1) return null;
  return {
    kind: 'who',
    question: wordQuestion('signer', { document: document.head }, choices),
    expects: [[signer.person.name]],
    cites: [articleId],
  };
};

/** A meeting that fits, and words that mean it alone. */
export function drawReferred(
  knowledge: Knowledge,
  choices: Choices,
  fits: (known: KnownMeeting) => boolean,
): { readonly known: KnownMeeting; readonly reference: Reference } | null {
  const known = choices.pick(knowledge.meetings);
  const reference = fits(known) ? referTo(known, knowledge, choices) : null;
  return reference && { known, reference };
}

function askWho(
  sort: string,
  holders: readonly OfficeHolder[],
  cites: readonly string[],
  { known, reference }: { readonly known: KnownMeeting; readonly reference: Reference },
  knowledge: Knowledge,
  choices: Choices,
): AskedQuestion {
  const slots = { ref: reference.text, topic: known.meeting.topic };
  const expected = holders.map(({ person }) => person.name);
  const rejects = rivalsOf(known, knowledge, choices).filter((name) => !expected.includes(name));
  return {
    kind: 'who',
    question: wordQuestion(sort, slots, choices),
    expects: expected.map((name) => [name]),
    cites: [...cites],
    rejects,
  };
}
