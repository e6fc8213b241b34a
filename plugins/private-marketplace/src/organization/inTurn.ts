/** The same function, of which no more than `limit` calls run at once. */
export function inTurn<Argument, Result>(
  limit: number,
  run: (argument: Argument) => Promise<Result>,
): (argument: Argument) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async argument => {
    if (running >= limit) {
      await new Promise<void>(resolve => {
        waiting.push(resolve);
      });
    } else {
      running += 1;
    }
    try {
      return await run(argument);
    } finally {
      // The place passes on to the next, without becoming free in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
