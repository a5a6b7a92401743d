import type { MessageKey } from '../message-variables.ts';
import type { Wording } from '../messages.ts';
import { type Button, type FeedbackReason, feedbackReasons, writeButton } from './button.ts';
import type { KeptAnswer } from './kept-answer.ts';
import type { Keyboard } from './outgoing-message.ts';

const reasonLabels = {
  wrong: 'button.wrong',
  incomplete: 'button.incomplete',
  outdated: 'button.outdated',
  'wrong-source': 'button.wrong-source',
} as const satisfies Record<FeedbackReason, MessageKey>;

/** Telephones show about thirty letters of a button. */
const longestLabel = 60;

/** Under an answer: its choices, the rest of its list, its sources, and what people think of it. */
export function answerKeyboard(
  { answer }: Pick<KeptAnswer, 'answer'>,
  id: number,
  { messages, language }: Wording,
): Keyboard {
  const button = (text: string, pressed: Button) => ({ text, callback_data: writeButton(pressed) });
  switch (answer.kind) {
    case 'clarify':
      return answer.choices.map((choice, at) => [
        button(`${at + 1}. ${shortened(choice)}`, { kind: 'choice', answer: id, at: at + 1 }),
      ]);
    case 'answered': {
      const more = messages.text(language, 'button.more', { count: answer.more });
      const sources = messages.text(language, 'button.sources', {});
      return [
        ...(answer.more > 0 ? [[button(more, { kind: 'more', answer: id })]] : []),
        [
          ...(answer.citations.length > 0
            ? [button(sources, { kind: 'source', answer: id, at: 0 })]
            : []),
          button('👍', { kind: 'good', answer: id }),
          button('👎', { kind: 'bad', answer: id }),
        ],
      ];
    }
    case 'not-found':
      return [
        [button('👍', { kind: 'good', answer: id }), button('👎', { kind: 'bad', answer: id })],
      ];
    case 'message':
    case 'unavailable':
      return [];
  }
}

/** Under an answer that somebody has called bad: why. */
export function reasonKeyboard(id: number, { messages, language }: Wording): Keyboard {
  return [
    ...feedbackReasons.map((reason) => [
      {
        text: messages.text(language, reasonLabels[reason], {}),
        callback_data: writeButton({ kind: 'reason', answer: id, reason }),
      },
    ]),
    [
      {
        text: messages.text(language, 'button.back', {}),
        callback_data: writeButton({ kind: 'answer', answer: id }),
      },
    ],
  ];
}

export interface SourcePage {
  /** Counted from 0. */
  readonly at: number;
  readonly count: number;
  /** Whether the answer can be shown again in place of its source. */
  readonly canGoBack: boolean;
}

/** Under a source of an answer: the one before, the one after, and the way back. */
export function sourceKeyboard(
  { at, count, canGoBack }: SourcePage,
  answer: number,
  { messages, language }: Wording,
): Keyboard {
  const button = (text: string, pressed: Button) => ({ text, callback_data: writeButton(pressed) });
  const back = messages.text(language, 'button.back', {});
  const row = [
    ...(at > 0 ? [button('◀', { kind: 'source', answer, at: at - 1 })] : []),
    ...(canGoBack ? [button(back, { kind: 'answer', answer })] : []),
    ...(at < count - 1 ? [button('▶', { kind: 'source', answer, at: at + 1 })] : []),
  ];
  return row.length === 0 ? [] : [row];
}

function shortened(label: string): string {
  const letters = [...label];
  return letters.length <= longestLabel ? label : `${letters.slice(0, longestLabel - 1).join('')}…`;
}
