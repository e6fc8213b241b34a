import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { AttemptObserver } from './observeAttempts';

/** Tells operators how often AWS is called, and how often it is too much. */
export function countAttempts(
  metrics: Pick<MetricsService, 'createCounter'>,
): AttemptObserver {
  const calls = metrics.createCounter('private_marketplace.aws.calls', {
    description: 'Calls of AWS APIs, each repetition among them',
    unit: '{call}',
  });
  const throttles = metrics.createCounter('private_marketplace.aws.throttles', {
    description: 'Calls that AWS refused, for there were too many',
    unit: '{call}',
  });
  return ({ service, operation, errorCode, isThrottled }) => {
    const about = { 'rpc.service': service, 'rpc.method': operation };
    calls.add(1, {
      ...about,
      ...(errorCode !== undefined && { 'error.type': errorCode }),
    });
    if (isThrottled) throttles.add(1, about);
  };
}
