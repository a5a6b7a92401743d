/** For the `catch` of a file operation: nothing when the file is absent; other failures go on. */
export function ifAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
