const PATIENCE = 10_000;

/** Looks again and again until there is something to see, for some seconds at most. */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
