import { demoExperiences } from './demoExperiences';
import { demoOrganization } from './demoOrganization';
import { demoProducts } from './demoProducts';
import { isPrincipalOf } from './organization';

const { root, organizationalUnits, accounts } = demoOrganization;

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the demo organization', () => {
  it('has well formed ids, each once', () => {
    expect(demoOrganization.id).toMatch(/^o-[a-z0-9]{10,32}$/);
    expect(root.id).toMatch(/^r-[0-9a-z]{4,32}$/);
    const suffix = root.id.slice(2);
    for (const { id } of organizationalUnits) {
      expect(id).toMatch(new RegExp(`^ou-${suffix}-[a-z0-9]{8,32}$`));
    }
    for (const { id, email } of accounts) {
      expect(id).toMatch(/^\d{12}$/);
      expect(email).toMatch(/^[a-z-]+@example\.com$/);
    }
    expect(
      duplicates([...organizationalUnits, ...accounts].map(({ id }) => id)),
    ).toEqual([]);
    expect(duplicates(accounts.map(({ email }) => email))).toEqual([]);
  });

  it('hangs together, three levels deep', () => {
    const parents = new Map(
      organizationalUnits.map(({ id, parentId }) => [id, parentId]),
    );
    const depth = (id: string): number => {
      const parent = parents.get(id);
      return parent === undefined ? 0 : 1 + depth(parent);
    };
    for (const { parentId } of [...organizationalUnits, ...accounts]) {
      expect(parentId === root.id || parents.has(parentId)).toBe(true);
    }
    expect(Math.max(...organizationalUnits.map(({ id }) => depth(id)))).toBe(3);
    const names = organizationalUnits.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Finance Unit', 'Marketing Unit']),
    );
  });

  it('has thirty accounts, among them the management account and two suspended', () => {
    expect(accounts).toHaveLength(30);
    expect(accounts.map(({ id }) => id)).toContain(
      demoOrganization.managementAccountId,
    );
    const suspended = accounts.filter(({ status }) => status === 'SUSPENDED');
    expect(suspended).toHaveLength(2);
    expect(suspended.every(({ state }) => state === 'SUSPENDED')).toBe(true);
  });

  it('tells its principals from others', () => {
    expect(isPrincipalOf(demoOrganization, demoOrganization.id)).toBe(true);
    expect(isPrincipalOf(demoOrganization, root.id)).toBe(false);
    expect(isPrincipalOf(demoOrganization, '999999999999')).toBe(false);
  });
});

describe('the demo products', () => {
  it('are about a hundred and fifty, each once', () => {
    expect(demoProducts.length).toBeGreaterThanOrEqual(140);
    expect(demoProducts.length).toBeLessThanOrEqual(160);
    for (const member of ['id', 'listingId', 'title'] as const) {
      expect(duplicates(demoProducts.map(product => product[member]))).toEqual(
        [],
      );
    }
  });

  it('have ids of both forms', () => {
    const uuid =
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
    const older = demoProducts.filter(({ id }) => uuid.test(id));
    expect(older.length).toBeGreaterThan(20);
    for (const { id, listingId } of demoProducts) {
      expect(uuid.test(id) || /^prod-[a-z0-9]{13}$/.test(id)).toBe(true);
      expect(listingId).toMatch(/^prodview-[a-z0-9]{13}$/);
    }
  });

  it('keep their ids', () => {
    expect(demoProducts[0]).toEqual({
      id: expect.any(String),
      listingId: expect.any(String),
      title: 'Kestrel Shield Next-Generation Firewall',
      vendor: 'Kestrel Shield',
      category: 'Security',
      pricingModel: 'USAGE',
      shortDescription: expect.stringMatching(/\.$/),
    });
    expect(demoProducts.slice(0, 3).map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "prod-tb4o1io5hx7t9",
        "prod-5cal5x9nedse0",
        "prod-wpkbvyi5nvnqk",
      ]
    `);
  });
});

describe('the demo experiences', () => {
  it('have well formed ids and names, each once', () => {
    for (const { id, shortName, name } of demoExperiences) {
      expect(id).toMatch(/^exp-[a-z0-9]{13}$/);
      expect(shortName).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/);
      expect(name).toMatch(/^[a-zA-Z0-9 _-]{1,50}$/);
    }
    expect(duplicates(demoExperiences.map(({ id }) => id))).toEqual([]);
  });

  it('share no principal, and all principals exist', () => {
    const principals = demoExperiences.flatMap(
      experience => experience.principals ?? [],
    );
    expect(duplicates(principals)).toEqual([]);
    for (const principal of principals) {
      expect(isPrincipalOf(demoOrganization, principal)).toBe(true);
    }
  });

  it('decide about products that exist, each in one way', () => {
    const known = new Set(demoProducts.map(({ id }) => id));
    const decided = demoExperiences.map(({ procurementPolicy }) => {
      const { allowed = [], denied = [] } = procurementPolicy ?? {};
      expect(duplicates([...allowed, ...denied])).toEqual([]);
      for (const id of [...allowed, ...denied]) {
        expect(known.has(id)).toBe(true);
      }
      return [allowed.length, denied.length];
    });
    expect(decided).toEqual([
      [26, 3],
      [12, 1],
      [19, 0],
      [5, 0],
    ]);
  });

  it('are enabled, except the one of marketing', () => {
    expect(
      demoExperiences.map(({ shortName, status }) => [shortName, status]),
    ).toEqual([
      ['Default', 'Enabled'],
      ['FinanceUnit', 'Enabled'],
      ['DataScienceLab', 'Enabled'],
      ['MarketingUnit', 'Disabled'],
    ]);
  });
});
