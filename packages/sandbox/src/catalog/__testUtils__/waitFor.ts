/** Waits until a condition holds, for a few seconds at most. */
export async function waitFor(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('The condition did not come true');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
