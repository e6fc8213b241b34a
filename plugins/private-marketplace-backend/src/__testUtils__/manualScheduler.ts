import {
  coreServices,
  createServiceFactory,
  type BackendFeature,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

/** A scheduler whose tasks run only when a test triggers them. Failures of tasks are kept to themselves. */
export function manualScheduler(): {
  scheduler: SchedulerService;
  feature: BackendFeature;
} {
  const scheduler = mockServices.scheduler();
  const feature = createServiceFactory({
    service: coreServices.scheduler,
    deps: {},
    factory: () => scheduler,
  });
  return { scheduler, feature };
}
