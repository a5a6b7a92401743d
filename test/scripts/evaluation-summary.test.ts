import { describe, expect, test } from 'vitest';
import { evaluationReport } from '../../scripts/evaluation-report.ts';
import {
  type Judged,
  summaryLines,
  tallyByKind,
  wrongLines,
} from '../../scripts/evaluation-summary.ts';
import type { Verdict } from '../../scripts/judge-answer.ts';
import type { LabelledQuestion } from '../../scripts/labelled-question.ts';
import { turnsUpTo } from '../../scripts/turns-up-to.ts';

function judged(
  id: string,
  verdict: Verdict['kind'],
  more: Partial<LabelledQuestion> = {},
): Judged {
  return {
    question: { id, kind: 'who', question: `Ai <chủ trì> ${id}?`, ...more },
    answer: { kind: 'not-found', text: 'Không "tìm" thấy & thôi.', nearest: [] },
    verdict: verdict === 'right' ? { kind: verdict } : { kind: verdict, reason: `of ${id}` },
    milliseconds: 5,
  };
}

const all = [
  judged('q1', 'right'),
  judged('q2', 'wrong'),
  judged('q3', 'silent', { kind: 'when' }),
  judged('q4', 'asked-back', { kind: 'when', variant: 'typo' }),
];

describe('the summary', () => {
  test('counts each kind apart, variants by what was changed, and all together', () => {
    const rows = tallyByKind(all).map((row) => Object.values(row).join(' '));
    expect(rows).toEqual(['who 2 1 1 0 0', 'when 1 0 0 1 0', 'typo 1 0 0 0 1', 'all 4 1 1 1 1']);
  });

  test('prints right of asked with the share', () => {
    const [, who = ''] = summaryLines(all);
    expect(who.split(/\s+/)).toEqual(['who', '1/2', '0.500', '1', '0', '0']);
  });

  test('lists what is not right with the reason', () => {
    const lines = wrongLines(all).join('\n');
    expect(lines).toContain('wrong q2');
    expect(lines).toContain('of q3');
    expect(lines).not.toContain('q1');
  });
});

describe('the report', () => {
  const page = evaluationReport(all);

  test('escapes what questions and answers say', () => {
    expect(page).toContain('Ai &lt;chủ trì&gt; q2?');
    expect(page).toContain('Không &quot;tìm&quot; thấy &amp; thôi.');
    expect(page).not.toContain('<chủ trì>');
  });

  test('leaves out what is right', () => {
    expect(page).not.toContain('q1?');
  });
});

describe('the turns of a conversation', () => {
  const questions: LabelledQuestion[] = [
    { id: 'a', kind: 'who', question: 'A?' },
    { id: 'b', kind: 'follow-up', question: 'B?', follows: 'a' },
    { id: 'c', kind: 'follow-up', question: 'C?', follows: 'b' },
    { id: 'x', kind: 'follow-up', question: 'X?', follows: 'y' },
    { id: 'loop', kind: 'follow-up', question: 'Loop?', follows: 'loop' },
  ];
  const idsOf = (at: number) => {
    const question = questions[at];
    return question && turnsUpTo(question, questions).map(({ id }) => id);
  };

  test('are those that the question follows, first one first', () => {
    expect(idsOf(0)).toEqual(['a']);
    expect(idsOf(2)).toEqual(['a', 'b', 'c']);
  });

  test('have to be there, and cannot go round in a circle', () => {
    expect(() => idsOf(3)).toThrow('follows y');
    expect(() => idsOf(4)).toThrow('follows loop');
  });
});
