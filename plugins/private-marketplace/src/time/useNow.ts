import { useState } from 'react';
import useInterval from 'react-use/esm/useInterval';

/** The present, in ms since the epoch, looked up anew every few seconds. */
export function useNow(everyMs: number = 5_000): number {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), everyMs);
  return now;
}
