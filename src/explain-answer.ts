import type { Answered } from './answering/answering-steps.ts';
import type { ArticleFate } from './answering/read-answer.ts';
import type { Wording } from './messages.ts';
import type { LegName } from './retrieval/fusion.ts';

/**
 * How an answer came about, in lines for a terminal: how the question was understood, the rank of each
 * passage in each leg, what became of the articles, and the facts of those that were told.
 */
export function explainAnswer(answered: Answered, wording: Wording): string[] {
  return [
    ...understanding(answered, wording),
    ...ranks(answered, wording),
    ...fates(answered, wording),
    ...facts(answered, wording),
  ];
}

function understanding(
  { corrected, question, query, resolved }: Answered,
  { messages, language }: Wording,
): string[] {
  const { style, asked, order, periods, documents } = question;
  const row = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`  ${name}: ${values.join(' | ')}`];
  return [
    messages.text(language, 'terminal.explain-question', { question: corrected.text }),
    ...row('style', [style]),
    ...row('asked', order === null ? [asked] : [asked, order]),
    ...row(
      'corrections',
      corrected.corrections.map(({ typed, meant, kind }) => `${typed} → ${meant} (${kind})`),
    ),
    ...row(
      'periods',
      periods.map(({ period: { first, last } }) => `${first}..${last}`),
    ),
    ...row('documents', documents),
    ...row(
      'kinds',
      query.kinds.map(({ kind, spelling }) => `${spelling} (${kind})`),
    ),
    ...row('sorts', query.sorts),
    ...row(
      'subjects',
      query.subjects.map(({ written, isUnit }) => (isUnit ? `[${written}]` : written)),
    ),
    ...row(
      'people',
      query.people.map(({ name, known }) => `${name} (${known.length})`),
    ),
    ...row('roles', query.roles),
    ...row(
      'only',
      (resolved.only ?? []).map(({ articleId }) => articleId),
    ),
  ];
}

const legs = ['marked', 'folded', 'dense'] as const satisfies readonly LegName[];

function ranks({ passages }: Answered, { messages, language }: Wording): string[] {
  const orders = legs.map((leg) =>
    passages
      .map(({ metadata }) => metadata.legs[leg])
      .filter((score) => score > 0)
      .sort((a, b) => b - a),
  );
  const lines = passages.map(({ id = '', metadata }) => {
    const places = legs.map((leg, at) => {
      const place = (orders[at] ?? []).indexOf(metadata.legs[leg]) + 1;
      return `${leg} ${place === 0 ? '–' : place}`;
    });
    return `  ${metadata.score.toFixed(3)}  ${places.join('  ')}  ${id}`;
  });
  return [messages.text(language, 'terminal.explain-passages', {}), ...lines];
}

const fateKeys = {
  told: 'terminal.fate-told',
  'not-about-it': 'terminal.fate-not-about-it',
  'covers-too-little': 'terminal.fate-covers-too-little',
  'fits-less': 'terminal.fate-fits-less',
  'says-nothing': 'terminal.fate-says-nothing',
} as const satisfies Record<ArticleFate['fate'], string>;

function fates({ fates: all, articles }: Answered, { messages, language }: Wording): string[] {
  const heading = messages.text(language, 'terminal.explain-articles', { count: articles.length });
  const line = ({ article: { article }, evidence, fate }: ArticleFate) =>
    `  ${evidence.coverage.toFixed(2)}  ${messages.text(language, fateKeys[fate], {})}  ${article.id}`;
  return [heading, ...all.map(line)];
}

function facts({ answer, snapshot }: Answered, { messages, language }: Wording): string[] {
  if (answer.kind !== 'answered') return [];
  const ids = [...new Set(answer.citations.map(({ articleId }) => articleId))];
  const lines = ids.flatMap((id) => {
    const { meetings, people } = snapshot.facts.factsOf(id);
    return meetings.flatMap(({ kind, name, time, unit, confidence }, ordinal) => [
      `  ${id} #${ordinal} ${kind}: ${name} | ${time?.period.first ?? '–'} | ${unit?.name ?? '–'} (${confidence})`,
      ...people
        .filter(({ meeting, roles }) => meeting === ordinal && roles.length > 0)
        .map((person) => `    ${person.roles.join(', ')}: ${person.name} (${person.confidence})`),
    ]);
  });
  return [messages.text(language, 'terminal.explain-facts', {}), ...lines];
}
