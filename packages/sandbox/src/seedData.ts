import type { SeedExperience } from './catalog';
import {
  demoExperiences,
  demoOrganization,
  figureOne,
  largeOrganization,
  largeOrganizationExperiences,
  type Organization,
} from './organization';

/** What a sandbox begins with. */
export interface SeedData {
  experiences: readonly SeedExperience[];
  /** Short names of the experiences that have a status file from the start. */
  managed: readonly string[];
  /** That of the demo unless said. */
  organization?: Organization;
}

const none: SeedData = { experiences: [], managed: [] };

/**
 * The four experiences of the demo. Three are managed through files; Marketing
 * Unit was made in the console and waits for being adopted.
 */
const demo: SeedData = {
  experiences: demoExperiences,
  managed: ['Default', 'FinanceUnit', 'DataScienceLab'],
  organization: demoOrganization,
};

const figure: SeedData = {
  experiences: figureOne.experiences,
  managed: figureOne.experiences.map(({ shortName }) => shortName),
  organization: figureOne.organization,
};

const largest = largeOrganization({
  // No unit has more than twenty below it, which one page of a list holds.
  levels: [5, 20, 75, 100, 1800],
  accounts: 2000,
});

/** As many organizational units as AWS allows. */
const large: SeedData = {
  experiences: largeOrganizationExperiences(largest),
  managed: ['Experience0'],
  organization: largest,
};

/** The choices of `--seed-data`. The products are there in any case. */
export const seedDataByName = {
  none,
  demo,
  'figure-1': figure,
  large,
} as const;
