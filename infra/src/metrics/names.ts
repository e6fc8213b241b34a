/** CloudWatch namespace of the automation's metrics; dashboard and alarms read the same. */
export const METRICS_NAMESPACE = 'PrivateMarketplace';

/** Value of the dimension `service` of every metric. */
export const METRICS_SERVICE = 'private-marketplace-automation';

/** Names of the metrics. The first three count configurations. */
export const METRICS = {
  /** Configurations that were applied in full. */
  applied: 'ConfigurationsApplied',
  /** Configurations that ended as failed, cancelled or rejected. */
  failed: 'ConfigurationsFailed',
  /** Configurations that had to wait for the one before them. */
  queued: 'ConfigurationsQueued',
  /** Sweeps that came to their end; an alarm is raised when there are none. */
  sweeps: 'SweepsCompleted',
  /** In seconds, age of the configuration that is in progress for the longest time; 0 when none is. */
  oldestInProgress: 'OldestInProgressAge',
} as const;
