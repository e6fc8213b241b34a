import type { SeedExperience } from './catalog';
import { demoExperiences } from './organization';

/** What a sandbox begins with: the experiences, and which of them are managed through files. */
export interface SeedData {
  experiences: readonly SeedExperience[];
  /** Short names of the experiences that have a status file from the start. */
  managed: readonly string[];
}

const none: SeedData = { experiences: [], managed: [] };

/**
 * The four experiences of the demo. Three are managed through files; Marketing
 * Unit was made in the console and waits for being adopted.
 */
const demo: SeedData = {
  experiences: demoExperiences,
  managed: ['Default', 'FinanceUnit', 'DataScienceLab'],
};

/** The choices of `--seed-data`. The organization and the products are there in any case. */
export const seedDataByName = { none, demo } as const;
