import { ExperienceRedaction } from './ExperienceRedaction';
import { countOrganization, governOrganization } from './GovernedOrganization';
import { listBranches } from './listNodes';

const UNITS = 100;
const ACCOUNTS_OF_EACH = 60;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

const organization = governOrganization(
  countOrganization({
    revision: 1,
    emails: new Map(),
    tree: {
      organizationId: 'o-1',
      rootId: 'r-1',
      organizationalUnits: numbers(UNITS).map(at => ({
        ...{ id: `ou-${at}`, name: `Unit ${at}`, parentId: 'r-1' },
      })),
      accounts: numbers(UNITS * ACCOUNTS_OF_EACH).map(at => ({
        ...{ id: String(100_000_000_000 + at), name: `Account ${at}` },
        parentId: `ou-${at % UNITS}`,
        state: 'ACTIVE' as const,
      })),
    },
  }),
  [],
);
const isVisible = () => true;
const view = { redaction: new ExperienceRedaction(isVisible), isVisible };

describe('listBranches', () => {
  it('gives many branches shorter pages, each of which goes on', () => {
    const branches = listBranches(
      organization,
      { parent: numbers(UNITS).map(at => `ou-${at}`), limit: 500 },
      view,
    );
    expect(branches).toHaveLength(UNITS);
    for (const { items, nextCursor, totalItems } of branches) {
      expect(items).toHaveLength(50);
      expect(totalItems).toBe(ACCOUNTS_OF_EACH);
      expect(nextCursor).toEqual(expect.any(String));
    }
  });

  it('gives few branches what is asked for', () => {
    const [branch] = listBranches(
      organization,
      { parent: ['ou-1'], limit: 500 },
      view,
    );
    expect(branch?.items).toHaveLength(ACCOUNTS_OF_EACH);
    expect(branch).not.toHaveProperty('nextCursor');
  });
});
