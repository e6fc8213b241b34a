import type { Triggers } from '@private-marketplace/infra';
import type { ClientEnvironment } from '../clientEnvironment';
import type { AccountEnvironment } from '../startAccountServices';

/** What functions find where they are deployed. @public */
export interface DeploymentSite {
  bucket: string;
  /** For the AWS clients of the functions. */
  env: ClientEnvironment & AccountEnvironment;
}

/** Lambda functions, and what invokes them. @public */
export interface Deployment {
  /** By the names that the triggers use. */
  functions: Readonly<Record<string, (event: unknown) => Promise<void>>>;
  triggers: Triggers;
  close(): Promise<void>;
}

/** Brings functions to a sandbox. @public */
export type Deploy = (site: DeploymentSite) => Promise<Deployment>;
