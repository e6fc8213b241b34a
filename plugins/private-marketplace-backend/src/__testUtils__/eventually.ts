const DEADLINE = 8000;
const PAUSE = 50;

/**
 * Reads until the value is the wanted one.
 *
 * @throws Error that shows the last value when the time is up.
 */
export async function eventually<T>(
  read: () => Promise<T>,
  isWanted: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const value = await read();
    if (isWanted(value)) return value;
    if (Date.now() > end) {
      throw new Error(`Still ${JSON.stringify(value)} after ${DEADLINE} ms.`);
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}
