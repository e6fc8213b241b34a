import {
  fullReadingLists,
  IDLE_LISTS,
  RECONCILE_LISTS,
  sweepLists,
  type BucketSize,
} from './countedCalls';
import { PRICES } from './prices';

const DAYS = 365.25 / 12;
const MINUTES = DAYS * 24 * 60;

// What is not counted, but taken as high.
const SECONDS_PER_CALL = 0.1;
const SECONDS_TO_START = 0.2;
const GIGABYTES_OF_FUNCTION = 0.5;
const BYTES_OF_FILE = 2000;
const CALLS_PER_RUN = 3;
/** Calls of S3 for one change, portal and functions together, each as dear as a LIST. */
const CALLS_PER_CHANGE = 100;
const RUNS_PER_CHANGE = 4;

/** How much is done in a month. */
export interface Activity {
  name: string;
  changes: number;
}

/** What a month costs, in US dollars. */
export interface MonthlyCost {
  portal: number;
  functions: number;
  storage: number;
  total: number;
}

/** What a month of so many files costs, by the calls that are counted. */
export function costOfMonth(
  size: BucketSize,
  { changes }: Activity,
): MonthlyCost {
  const portal =
    PRICES.s3List *
    (MINUTES * IDLE_LISTS +
      DAYS * 4 * fullReadingLists(size) +
      changes * CALLS_PER_CHANGE);
  const sweeps = MINUTES / 15;
  const functions =
    PRICES.s3List * (MINUTES * RECONCILE_LISTS + sweeps * sweepLists(size)) +
    run(MINUTES, RECONCILE_LISTS + CALLS_PER_RUN) +
    run(sweeps, sweepLists(size) + CALLS_PER_RUN) +
    run(changes * RUNS_PER_CHANGE, 10);
  const files = size.configurations + size.errorFiles + size.statusFiles;
  const storage = (files * BYTES_OF_FILE * PRICES.s3GigabyteMonth) / 1e9;
  return { portal, functions, storage, total: portal + functions + storage };
}

/** So many runs of a function, each with so many calls. */
function run(times: number, calls: number): number {
  const seconds = SECONDS_TO_START + calls * SECONDS_PER_CALL;
  return (
    times *
    (PRICES.lambdaRequest +
      CALLS_PER_RUN * PRICES.s3Get +
      seconds * GIGABYTES_OF_FUNCTION * PRICES.lambdaGigabyteSecond)
  );
}
