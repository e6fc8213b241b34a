import type { Config } from '@backstage/config';
import {
  DefaultAwsCredentialsManager,
  type AwsCredentialProvider,
} from '@backstage/integration-aws-node';

type SdkCredentials = AwsCredentialProvider['sdkCredentialProvider'];

/**
 * The credentials of an account of the `aws` configuration, or of its main
 * account. Which those are can need a call of AWS, so nobody looks before the
 * first request: a backend starts while AWS is away, too.
 *
 * @throws Error when the `aws` configuration is wrong.
 */
export function credentialsOf(
  rootConfig: Config,
  accountId: string | undefined,
): SdkCredentials {
  const manager = DefaultAwsCredentialsManager.fromConfig(rootConfig);
  let found: AwsCredentialProvider | undefined;
  return async properties => {
    found ??= await manager.getCredentialProvider({ accountId });
    return found.sdkCredentialProvider(properties);
  };
}
