import type { ApiCallFn, Transformer } from 'grammy';
import type { BotMetrics, SendOutcome } from './metrics.ts';

/** The calls that bring a text to a person. */
const measuredMethods: ReadonlySet<string> = new Set(['sendMessage', 'editMessageText']);

/** Counts what became of each message. To be installed after what repeats sends: it sees the end. */
export function measureSends(metrics: Pick<BotMetrics, 'sent'>): Transformer {
  return async (previous, method, payload, signal) => {
    if (!measuredMethods.has(method)) return previous(method, payload, signal);
    try {
      const response = await previous(method, payload, signal);
      metrics.sent(outcomeOf(response));
      return response;
    } catch (error) {
      metrics.sent('unknown');
      throw error;
    }
  };
}

function outcomeOf(response: Awaited<ReturnType<ApiCallFn>>): SendOutcome {
  if (response.ok) return 'delivered';
  return response.error_code >= 500 ? 'unknown' : 'refused';
}
