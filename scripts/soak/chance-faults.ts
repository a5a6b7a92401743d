import type { FaultChance, FaultKind } from '../../test/end-to-end/bot-api-server.ts';

const everywhere: Readonly<Record<FaultKind, number>> = {
  'html-502': 0.005,
  'html-502-after-accept': 0.005,
  'drop-before-accept': 0.005,
  'drop-after-accept': 0.005,
  hang: 0.005,
};

/** What goes wrong in a soak, and how often: about four calls in a hundred. */
export const chanceFaults: readonly FaultChance[] = [
  ...Object.entries(everywhere).map(([fault, probability]) => ({
    fault: fault as FaultKind,
    probability,
  })),
  { fault: { code: 500, description: 'Internal Server Error' }, probability: 0.005 },
  {
    fault: { code: 429, description: 'Too Many Requests: retry after 1', retryAfterSeconds: 1 },
    probability: 0.01,
  },
  {
    fault: { code: 409, description: 'Conflict: terminated by other getUpdates request' },
    probability: 0.005,
    methods: ['getUpdates'],
  },
];
