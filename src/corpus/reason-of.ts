/**
 * The code of a file system error (`EACCES`), which needs no translation.
 *
 * @throws the error itself when it is of another kind.
 */
export function reasonOf(error: unknown): string {
  const isSystemError = error instanceof Error && 'code' in error && typeof error.code === 'string';
  if (!isSystemError) throw error;
  return String(error.code);
}
