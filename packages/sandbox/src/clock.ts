/** Source of time, injected so that tests decide when something happens. */
export interface Clock {
  now(): Date;
  /** Calls back once after so many milliseconds; the answer takes that back. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
