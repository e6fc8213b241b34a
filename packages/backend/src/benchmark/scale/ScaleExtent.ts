/** How much there is. */
export interface ScaleExtent {
  experiences: number;
  /** Of each experience, when it is asked who is governed by what. */
  products: number;
  /** Configuration files of a long history, and of a short one. */
  long: number;
  short: number;
  errorFiles: number;
  accounts: number;
  organizationalUnits: number;
  /** In the Backstage catalog. */
  entities: number;
  /** Readings with nothing new that are measured. */
  readings: number;
  /** Of each list in each of the five rounds. */
  requests: number;
  /** Milliseconds for which others write while one reads. */
  writing: number;
  /** That nobody picks up. */
  moves: number;
  /** Whose states are remembered, and how many states of each. */
  changing: number;
  states: number;
}
