/** Does something the first time that the condition holds, and never again. */
export function once<Args extends unknown[]>(
  condition: (...args: Args) => boolean,
  run: () => Promise<void> | void,
): (...args: Args) => Promise<void> {
  let done = false;
  return async (...args) => {
    if (done || !condition(...args)) return;
    done = true;
    await run();
  };
}

/** What ends a function that crashes. */
export function crash(): never {
  throw new Error('The function crashed.');
}
