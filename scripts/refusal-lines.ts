import type { Messages } from '../src/messages.ts';
import type { BuildReport } from '../src/search-index/build-index.ts';

/** Which articles a build refused and why, for people; nothing where it took all. */
export function refusalLines(refused: BuildReport['refused'], messages: Messages): string[] {
  if (refused.length === 0) return [];
  return [
    messages.text('vi', 'index.refused-count', { count: refused.length }),
    ...refused.map(({ source, problem }) =>
      messages.text('vi', 'index.refused', { source, reason: messages.problem('vi', problem) }),
    ),
  ];
}
