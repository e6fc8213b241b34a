import { test } from '@playwright/test';

/** The portal of the running test, and the sandbox below it. */
export interface Portal {
  url: string;
  sandbox: { bucket: string; env: Record<string, string> };
}

export function currentPortal(): Portal {
  // What follows the name of the portal tells its projects apart.
  const [name] = test.info().project.name.split(' ');
  return JSON.parse(process.env[`PORTAL_${name}`] ?? 'null');
}

/** What a client of the AWS SDK is given to reach the sandbox of the portal. */
export function clientConfig(service: 'S3' | 'MARKETPLACE_CATALOG') {
  const { env } = currentPortal().sandbox;
  return {
    endpoint: env[`AWS_ENDPOINT_URL_${service}`],
    region: env.AWS_REGION,
    credentials: {
      accessKeyId: env.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '',
    },
    forcePathStyle: true,
  };
}
