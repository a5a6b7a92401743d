import { Composer } from 'grammy';
import type { Messages } from '../../messages.ts';
import type { AnswersGiven } from '../../state/answers-given.ts';
import type { Feedback } from '../../state/feedback.ts';
import { answerKeyboard, reasonKeyboard } from '../answer-keyboard.ts';
import { isPressOf, type PressContext, type PressOf } from '../bot-context.ts';
import { type PressedAnswer, pressedAnswer } from '../pressed-answer.ts';
import { showButtons } from '../show-under-button.ts';

export interface FeedbackButtonsDependencies {
  readonly answersGiven: AnswersGiven;
  readonly messages: Messages;
  readonly feedback: Feedback;
}

type FeedbackPress = PressOf<'good' | 'bad' | 'reason'>;

/** 👍 and 👎 with its reasons, of everybody who reads the answer; the last word of each counts. */
export function feedbackButtons(dependencies: FeedbackButtonsDependencies): Composer<PressContext> {
  const composer = new Composer<PressContext>();
  composer.filter(isPressOf('good', 'bad', 'reason')).use(async (context) => {
    const pressed = await pressedAnswer(context, dependencies);
    if (pressed) await takeFeedback(context, pressed, dependencies);
  });
  return composer;
}

async function takeFeedback(
  context: FeedbackPress,
  { given, kept }: PressedAnswer,
  { feedback, messages }: FeedbackButtonsDependencies,
): Promise<void> {
  const { button, from } = context;
  const { language } = kept;
  const verdict = button.kind === 'good' ? 'good' : 'bad';
  const reason = button.kind === 'reason' ? button.reason : null;
  feedback.give({ answer: given.id, person: from.id, verdict, reason });
  const said = button.kind === 'bad' ? 'button.why' : 'button.thanks';
  await context.answerPress(messages.text(language, said, {}));
  if (button.kind === 'good') return;
  const wording = { messages, language };
  const keyboard =
    button.kind === 'bad'
      ? reasonKeyboard(given.id, wording)
      : answerKeyboard(kept, given.id, wording);
  showButtons(context, keyboard);
}
