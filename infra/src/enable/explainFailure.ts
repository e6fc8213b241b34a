import { NoAdministratorError } from './delegate';
import { RoleNotVisibleError } from './enableService';
import { brokenConstraint, isRefusal } from './Governance';
import { isThrottling } from './Persistence';
import { InvalidRequestError } from './Plan';

/** The time of the function was over before the work was. */
export class OutOfTimeError extends Error {
  override readonly name = 'OutOfTimeError';

  constructor(subject: string) {
    super(`AWS did not answer in time: ${subject}.`);
  }
}

// AWS Organizations API Reference, ConstraintViolationException.
const constraints: Readonly<Record<string, string>> = {
  CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR:
    'The management account administers Private Marketplace without delegation. Name another account, or none.',
  CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR:
    'Name an account that is active.',
  DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE:
    'Another account is the delegated administrator, and this stack did not register it. Deregister it in AWS Organizations, and try again.',
  MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED:
    'Other accounts are the delegated administrators, and this stack did not register them. Deregister one in AWS Organizations, and try again.',
  ORGANIZATION_NOT_IN_ALL_FEATURES_MODE:
    'Enable all features of the organization, and try again.',
  SERVICE_ACCESS_NOT_ENABLED:
    'Trusted access was enabled and is not seen yet. Try again in some minutes.',
};

/** What CloudFormation shows: what happened, to what, and what to do. */
export function explainFailure(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  if (error instanceof InvalidRequestError) return what;
  if (error instanceof NoAdministratorError) {
    return `${explainFailure(error.cause)} ${what} Update the stack again.`;
  }
  return `${what} ${whatToDo(error)}`;
}

function whatToDo(error: unknown): string {
  const constraint = brokenConstraint(error);
  const known = constraint === undefined ? undefined : constraints[constraint];
  if (known !== undefined) return known;
  if (isRefusal(error, 'AccessDenied', 'AccessDeniedException')) {
    return 'Deploy the stack in the management account of the organization, and let the role of the function have the rights that the template gives it.';
  }
  if (isRefusal(error, 'AWSOrganizationsNotInUseException')) {
    return 'Private Marketplace needs an organization with all features: create one, or deploy the stack in the management account of yours.';
  }
  if (isRefusal(error, 'AccountNotFoundException')) {
    return 'Name an account of this organization.';
  }
  if (isThrottling(error)) {
    return 'AWS was asked too often until the time was over. Try again in some minutes.';
  }
  if (error instanceof RoleNotVisibleError || error instanceof OutOfTimeError) {
    return 'Try again in some minutes.';
  }
  return 'Try again; if it fails the same way, the log of the function tells more.';
}
