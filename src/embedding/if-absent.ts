/** Whether an operation failed because a file or folder was not there. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** For the `catch` of a file operation: nothing when the file is absent; other failures go on. */
export function ifAbsent(error: unknown): undefined {
  if (isAbsent(error)) return undefined;
  throw error;
}
