import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import type { Context } from 'aws-lambda';
import { createEnableHandler } from '../enable/createEnableHandler';
import { systemClock } from '../enable/EnableClock';
import { Governance } from '../enable/Governance';
import { createLogger } from '../logging/createLogger';
import { inInvocation } from '../logging/inInvocation';

// Both services are global, and answer there (AWS General Reference, "Service
// endpoints"). Repetitions are up to the handler, which knows its deadline.
const settings = { region: 'us-east-1', maxAttempts: 1 };

const logger = createLogger();
const enable = createEnableHandler({
  governance: new Governance({
    iam: new IAMClient(settings),
    organizations: new OrganizationsClient(settings),
  }),
  clock: systemClock,
  logger,
});

/** Entry point of the Lambda function. */
export function handler(event: unknown, context: Context): Promise<void> {
  return inInvocation(logger, given => enable(given, context))(event, context);
}
