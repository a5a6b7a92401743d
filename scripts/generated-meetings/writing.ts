import type { Choices, Portfolio } from './choices.ts';
import { canFill, fillTemplate, type Slots } from './fill-template.ts';
import sentences from './lexicon/sentences.json' with { type: 'json' };
import type { MeetingTruth, Tellable } from './truth.ts';
import type { PeopleWriter } from './write-people.ts';

/** How an article is built; a paragraph is a row of blocks. */
export interface Layout {
  readonly name: string;
  readonly voice: string;
  readonly chairIn: string;
  readonly paragraphs: readonly (readonly string[])[];
  readonly lists?: boolean;
  readonly dateline?: boolean;
  readonly minutes?: boolean;
  readonly numbered?: boolean;
  readonly summary?: boolean;
}

/** Everything that the blocks of one article share. */
export interface Writing {
  readonly meeting: MeetingTruth;
  readonly layout: Layout;
  readonly slots: Slots;
  readonly people: PeopleWriter;
  readonly tells: Set<Tellable>;
  readonly choices: Choices;
  readonly mention: string | null;
}

const templates: Readonly<Record<string, Portfolio<string>>> = sentences;

/**
 * A sentence of the block whose slots are all there.
 *
 * @throws RangeError when there is none.
 */
export function writeOne(
  block: string,
  { choices }: Pick<Writing, 'choices'>,
  slots: Slots,
): string {
  const portfolio = templates[block];
  if (!portfolio) throw new RangeError(`No sentences for ${block}.`);
  const fitting = (list: readonly string[]) => list.filter((one) => canFill(one, slots));
  const { shared, heldOut } = portfolio;
  return fillTemplate(choices.from({ shared: fitting(shared), heldOut: fitting(heldOut) }), slots);
}
