import { config } from 'dotenv';

/**
 * With these set, @langchain/core sends every question and passage to a tracing service, even
 * without a key, or prints them. Nothing of ours turns that on, so what another project left in the
 * environment must not either.
 */
const tracingVariables = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
] as const;

/**
 * Adds the variables of `.env` in the working directory to the environment, where they are not set
 * yet. To be called before anything of @langchain/core runs.
 */
export function loadEnvironment(): void {
  config({ quiet: true });
  for (const name of tracingVariables) delete process.env[name];
}
