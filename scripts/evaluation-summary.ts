import type { Answer } from '../src/answering/answer.ts';
import type { Verdict } from './judge-answer.ts';
import type { LabelledQuestion } from './labelled-question.ts';
import { summariseTimes } from './summarise-times.ts';

/** A question with what came back and what that is worth. */
export interface Judged {
  readonly question: LabelledQuestion;
  readonly answer: Answer;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** One row of the table: how the answers to one kind of question fell out. */
export interface Tally {
  readonly label: string;
  readonly asked: number;
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly askedBack: number;
}

/** One tally a kind; questions that were made harder are told apart by how. The last is of all. */
export function tallyByKind(judged: readonly Judged[]): Tally[] {
  const labels = [...new Set(judged.map(labelOf))];
  return [
    ...labels.map((label) =>
      tally(
        label,
        judged.filter((one) => labelOf(one) === label),
      ),
    ),
    tally('all', judged),
  ];
}

export function summaryLines(judged: readonly Judged[]): string[] {
  const rows = tallyByKind(judged).map(({ label, asked, right, wrong, silent, askedBack }) =>
    [
      label.padEnd(22),
      `${right}/${asked}`.padStart(10),
      shareOf(right, asked).padStart(8),
      ...[wrong, silent, askedBack].map((count) => String(count).padStart(12)),
    ].join(''),
  );
  const head = `${'kind'.padEnd(22)}${'right'.padStart(10)}${''.padStart(8)}${['wrong', 'silent', 'asked back'].map((one) => one.padStart(12)).join('')}`;
  const times = summariseTimes(judged.map(({ milliseconds }) => milliseconds));
  return [head, ...rows, `a question takes ${times}`];
}

/** Each that is not right: what was asked, what came back, why it does not do. */
export function wrongLines(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ question, answer, verdict }) =>
    verdict.kind === 'right'
      ? []
      : [
          `${verdict.kind} ${question.id}  ${question.question}`,
          `    ${verdict.reason}`,
          `    ${answer.kind}: ${answer.text.replace(/\s+/g, ' ').slice(0, 240)}`,
        ],
  );
}

/** `0.973`; of nothing asked, nothing. */
export function shareOf(right: number, asked: number): string {
  return asked === 0 ? '' : (right / asked).toFixed(3);
}

function labelOf({ question }: Judged): string {
  return question.variant ?? question.kind;
}

function tally(label: string, judged: readonly Judged[]): Tally {
  const count = (kind: Verdict['kind']) =>
    judged.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    label,
    asked: judged.length,
    right: count('right'),
    wrong: count('wrong'),
    silent: count('silent'),
    askedBack: count('asked-back'),
  };
}
