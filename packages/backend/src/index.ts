import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
// For the demo: everyone may do everything.
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

// Events of AWS come from a queue, once one is configured below
// events.modules.awsSqs: add @backstage/plugin-events-backend-module-aws-sqs.
backend.add(
  import('@private-marketplace/backstage-plugin-private-marketplace-backend'),
);
backend.add(
  import(
    '@private-marketplace/backstage-plugin-scaffolder-backend-module-private-marketplace'
  ),
);

backend.start();
