import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { createEnableHandler } from '../enable/createEnableHandler';
import { systemClock } from '../enable/EnableClock';
import { Governance } from '../enable/Governance';
import { jsonLogger } from '../logging/logger';

// Both services are global, and answer there (AWS General Reference, "Service
// endpoints"). Repetitions are up to the handler, which knows its deadline.
const settings = { region: 'us-east-1', maxAttempts: 1 };

/** Entry point of the Lambda function. */
export const handler = createEnableHandler({
  governance: new Governance({
    iam: new IAMClient(settings),
    organizations: new OrganizationsClient(settings),
  }),
  clock: systemClock,
  // Small, so that the template fits into a request to CloudFormation.
  logger: jsonLogger(line => process.stdout.write(line)),
});
