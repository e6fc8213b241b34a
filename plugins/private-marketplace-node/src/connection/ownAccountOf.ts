import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import { AwsCallError } from '../errors/AwsCallError';
import { callAws } from '../errors/callAws';

const OPERATION = 'GetCallerIdentity';
const SUBJECT = 'the own account';

/**
 * The account of the credentials. Those of a role often say it themselves.
 *
 * @throws AwsCallError
 */
export async function ownAccountOf(client: STSClient): Promise<string> {
  const id = await callAws(OPERATION, SUBJECT, async () => {
    const { accountId } = await client.config.credentials();
    if (accountId) return accountId;
    const answer = await client.send(new GetCallerIdentityCommand({}));
    return answer.Account;
  });
  if (id) return id;
  throw new AwsCallError({
    operation: OPERATION,
    subject: SUBJECT,
    code: 'UnexpectedAnswer',
    reason: 'an id is missing',
  });
}
