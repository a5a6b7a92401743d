import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openState, type State } from '../../src/state/open-state.ts';

/** The state in a folder that is gone when the test is. */
export function openTestState(now: () => number = () => 0): State & { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-state-'));
  const path = join(folder, 'state.sqlite');
  const state = openState(path, now);
  onTestFinished(() => {
    state.close();
    rmSync(folder, { recursive: true });
  });
  return { ...state, path };
}
