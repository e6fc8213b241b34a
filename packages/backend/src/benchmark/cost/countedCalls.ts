const PAGE = 1000;

/** How much a bucket holds. */
export interface BucketSize {
  configurations: number;
  errorFiles: number;
  statusFiles: number;
}

const pages = (files: number) => Math.max(1, Math.ceil(files / PAGE));

/** LISTs of a reading of the portal with nothing new, as `scale.incremental-lists` counts them. */
export const IDLE_LISTS = 4;

/** LISTs of a full reading of the portal: what the automation says, and all of the three kinds of files. */
export function fullReadingLists(size: BucketSize): number {
  return (
    1 +
    pages(size.statusFiles) +
    pages(size.configurations) +
    pages(size.errorFiles)
  );
}

/** A reconcile with nothing under way: the LIST of `PENDING_`, and the PUT of its heartbeat. */
export const RECONCILE_LISTS = 2;

/**
 * LISTs of a sweep: configurations, status files, `PENDING_` and what is between
 * the prefixes, with the PUTs of its mark and its heartbeat.
 */
export function sweepLists(size: BucketSize): number {
  return pages(size.configurations) + pages(size.statusFiles) + 1 + 6 + 2;
}
