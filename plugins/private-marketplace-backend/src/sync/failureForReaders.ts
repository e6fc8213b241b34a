import { AwsCallError } from '@private-marketplace/backstage-plugin-private-marketplace-node';

/**
 * A failure for everybody's eyes. AWS's own words can name roles and accounts,
 * and those of a database its address: they stand in the log alone.
 */
export function failureForReaders(error: unknown): string {
  if (!(error instanceof AwsCallError)) {
    return 'The portal could not do its work. Its log says why.';
  }
  const advice = setUpProblem(error) ?? trouble(error);
  return `${advice} ${error.summary}.`;
}

/** What whoever runs the portal has to put right; no repetition helps. */
export function setUpProblem(error: AwsCallError): string | undefined {
  if (error.httpStatus === 403) {
    return 'The AWS role of the portal lacks a permission.';
  }
  return error.code === 'NoSuchBucket'
    ? 'The bucket of privateMarketplace.bucket does not exist.'
    : undefined;
}

function trouble(error: AwsCallError): string {
  return error.httpStatus === undefined
    ? 'AWS could not be reached.'
    : 'AWS did not answer as it should. Try again later.';
}
