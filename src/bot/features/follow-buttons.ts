import { Composer } from 'grammy';
import { isPressOf, type PressContext } from '../bot-context.ts';
import type { Button } from '../button.ts';
import { type GiveAnswerDependencies, giveAnswer } from '../give-answer.ts';
import { pressedAnswerOfPart } from '../pressed-answer.ts';

/** The words that ask for the rest of a list, as a person would type them. */
const goOn = 'xem tiếp';

/**
 * A choice of a question that fits several meetings, and the rest of a list. Both go on with the
 * conversation of who asked, so nobody else may press them.
 */
export function followButtons(dependencies: GiveAnswerDependencies): Composer<PressContext> {
  const { answersGiven, messages } = dependencies;
  const composer = new Composer<PressContext>();
  composer.filter(isPressOf('choice', 'more')).use(async (context) => {
    const pressed = await pressedAnswerOfPart(context, dependencies);
    if (!pressed) return;
    const { given, kept } = pressed;
    const { language } = kept;
    const refuse = (key: 'button.not-yours' | 'button.forgotten') =>
      context.answerPress(messages.text(language, key, {}));
    if (!answersGiven.isBy(given, context.from.id)) return refuse('button.not-yours');
    if (!kept.after) return refuse('button.forgotten');
    await context.answerPress();
    const { wayBack } = context;
    const text = wordsOf(context.button);
    const { id: person } = context.from;
    await giveAnswer(
      { text, person, wayBack, language, questionMessage: null, after: kept.after },
      dependencies,
    );
  });
  return composer;
}

function wordsOf(button: Extract<Button, { kind: 'choice' | 'more' }>): string {
  return button.kind === 'choice' ? String(button.at) : goOn;
}
