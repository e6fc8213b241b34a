/** Numbers by which somebody can see how the automation is doing. */
export interface Metrics {
  /** @param configurations - how many of them; none is not worth a line. */
  count(what: 'applied' | 'failed' | 'queued', configurations: number): void;
  /** Age of the configuration that is in progress for the longest time; 0 when none is. */
  oldestInProgress(seconds: number): void;
  /** A sweep has come to its end. */
  swept(): void;
}
