/**
 * Ends the process, with the exit code that it has so far, when nobody reads its output any more, as
 * after `| head -1`. Without it Node ends with a stack trace.
 */
export function endWhenOutputCloses(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}
