import { test } from '@playwright/test';

/** A portal, and the sandbox below it. */
export interface Portal {
  url: string;
  sandbox: { bucket: string; env: Record<string, string> };
}

/** The portal of the running test: each worker that runs beside another has its own. */
export function currentPortal(): Portal {
  const { project, parallelIndex } = test.info();
  // What follows the name of the portal tells its projects apart.
  const [name] = project.name.split(' ');
  const portals: Portal[] = JSON.parse(process.env[`PORTALS_${name}`] ?? '[]');
  const portal = portals[parallelIndex % portals.length];
  if (!portal) throw new Error(`No portal named ${name} has been started.`);
  return portal;
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
