/**
 * Resolves when the work has ended, at the latest after a second: some work is worth a short wait, but
 * nobody else's while it hangs. The work itself must not fail.
 */
export async function atMostASecond(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 1000);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
