import type { Clock } from '../clock';

/** Calls again and again, first after one interval; the answer ends that. */
export function startSchedule(
  clock: Clock,
  interval: number,
  run: () => void,
): () => void {
  let cancel: () => void;
  const next = () => {
    cancel = clock.after(interval, () => {
      run();
      next();
    });
  };
  next();
  return () => cancel();
}
