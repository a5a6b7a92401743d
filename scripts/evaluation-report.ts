import { type Judged, shareOf, type Tally, tallyByKind } from './evaluation-summary.ts';

const style =
  'body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:60rem}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .6rem;text-align:right}td:first-child,th:first-child{text-align:left}section{border-top:1px solid #ccc;margin-top:1rem}.wrong h3{color:#a00}blockquote{margin:.3rem 1rem;color:#555}';

/** A page that stands alone: the table, then every answer that is not right with its sources. */
export function evaluationReport(judged: readonly Judged[]): string {
  const failed = judged.filter(({ verdict }) => verdict.kind !== 'right');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Evaluation</title><style>${style}</style></head>
<body><h1>Evaluation</h1>
<table><tr><th>kind</th><th>asked</th><th>right</th><th>share</th><th>wrong</th><th>silent</th><th>asked back</th></tr>
${tallyByKind(judged).map(row).join('\n')}
</table>
${failed.map(section).join('\n')}
</body></html>
`;
}

function row({ label, asked, right, wrong, silent, askedBack }: Tally): string {
  const cells = [label, asked, right, shareOf(right, asked), wrong, silent, askedBack];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(String(cell))}</td>`).join('')}</tr>`;
}

function section({ question, answer, verdict }: Judged): string {
  if (verdict.kind === 'right') return '';
  const citations = answer.kind === 'answered' ? answer.citations : [];
  const quotes = citations.map(
    ({ n, articleId, quote }) =>
      `<blockquote>[${n}] ${escapeHtml(articleId)}: ${escapeHtml(quote)}</blockquote>`,
  );
  return `<section class="${verdict.kind}"><h3>${escapeHtml(question.id)}: ${escapeHtml(question.question)}</h3>
<p><b>${verdict.kind}</b>: ${escapeHtml(verdict.reason)}</p>
<p>${escapeHtml(answer.kind)}: ${escapeHtml(answer.text)}</p>
${quotes.join('\n')}</section>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
