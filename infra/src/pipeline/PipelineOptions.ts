import type {
  BucketGateway,
  CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Logger } from '../logging/logger';
import type { Metrics } from '../metrics/Metrics';
import type { nextCommand } from './nextCommand';
import type { reduce } from './reduce';

/** What the pipeline needs of the world. */
export interface PipelineOptions {
  bucket: BucketGateway;
  catalog: CatalogGateway;
  logger: Logger;
  /** Nobody counts when there is none. */
  metrics?: Metrics;
  now: () => Date;
  /** Comes back after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  /** A number from 0 to 1, which is never reached. */
  random: () => number;
  /**
   * So many milliseconds after its upload an idle experience takes the first
   * configuration, for S3 may announce one later that was uploaded before. 0
   * takes each at once.
   */
  orderingGrace: number;
  /** Decides; another one is given by tests that break a rule on purpose. */
  logic?: PipelineLogic;
}

/** The pure part of the pipeline. */
export interface PipelineLogic {
  reduce: typeof reduce;
  nextCommand: typeof nextCommand;
}
