import {
  demoOrganization,
  largeOrganization,
  seedDataByName,
  type Organization,
} from '@private-marketplace/sandbox';
import { parseOrganizationCheckpoint } from './OrganizationCheckpoint';
import type { OrganizationCheckpoint } from './OrganizationCheckpoint';
import { readOrganization, type ReadOrganization } from './readOrganization';
import { TestOrganizations } from './__testUtils__/TestOrganizations';

// Units at each level below the root: 2,000 of them. Those above the fifth level
// can have units.
const LEVELS = [10, 40, 160, 640, 1150];
const PARENTS_OF_UNITS = 10 + 40 + 160 + 640;

const open: TestOrganizations[] = [];
async function start(...options: Parameters<typeof TestOrganizations.start>) {
  const test = await TestOrganizations.start(...options);
  open.push(test);
  return test;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(test => test.close()));
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** The order in which units and accounts are read is of no matter. */
function sorted(read: ReadOrganization): ReadOrganization {
  return {
    ...read,
    organizationalUnits: [...read.organizationalUnits].sort(byId),
    accounts: [...read.accounts].sort(byId),
  };
}

function expected(organization: Organization): ReadOrganization {
  return sorted({
    organizationId: organization.id,
    managementAccountId: organization.managementAccountId,
    rootId: organization.root.id,
    organizationalUnits: organization.organizationalUnits,
    accounts: organization.accounts.map(account => ({
      id: account.id,
      name: account.name,
      email: account.email,
      state: account.state,
      parentId: account.parentId,
    })),
  });
}

describe.each([
  ['with paths', true],
  ['without paths', false],
])('%s', (_name, paths) => {
  it('reads units and accounts, suspended ones too', async () => {
    const { gateway } = await start({ paths });
    const read = await readOrganization(gateway);
    expect(sorted(read)).toEqual(expected(demoOrganization));
    const suspended = read.accounts.filter(each => each.state === 'SUSPENDED');
    expect(suspended).toHaveLength(2);
  });

  it('tells closed accounts, and accounts where they were moved to', async () => {
    const { gateway, server } = await start({ paths });
    server.setAccountState('150000000012', 'CLOSED');
    server.moveAccount('150000000029', 'ou-7kq2-sandbox04');
    const { accounts } = await readOrganization(gateway);
    expect(accounts).toContainEqual(
      expect.objectContaining({ id: '150000000012', state: 'CLOSED' }),
    );
    expect(accounts).toContainEqual(
      expect.objectContaining({
        id: '150000000029',
        parentId: 'ou-7kq2-sandbox04',
      }),
    );
    expect(accounts).toHaveLength(30);
  });

  it('reads the same through empty pages', async () => {
    const { gateway } = await start({ paths, emptyPages: 0.5 });
    expect(sorted(await readOrganization(gateway))).toEqual(
      expected(demoOrganization),
    );
  });

  it('goes on from every checkpoint, and asks no parent twice', async () => {
    const whole = await start({ paths });
    const kept: { text: string; parentsAsked: number }[] = [];
    const parentsAsked = (test: TestOrganizations) =>
      test.server.calls.filter(({ request }) => request.ParentId).length;
    await readOrganization(whole.gateway, {
      onProgress: progress => {
        kept.push({
          text: JSON.stringify(progress.checkpoint()),
          parentsAsked: parentsAsked(whole),
        });
      },
    });
    expect(kept.length).toBeGreaterThan(10);
    const total = parentsAsked(whole);
    for (const { text, parentsAsked: before } of kept) {
      const rest = await start({ paths });
      const resume = parseOrganizationCheckpoint(JSON.parse(text));
      const read = await readOrganization(rest.gateway, { resume });
      expect(sorted(read)).toEqual(expected(demoOrganization));
      expect(before + parentsAsked(rest)).toBe(total);
      expect(rest.callCounts()).not.toHaveProperty('ListRoots');
    }
  });

  it('fails with what AWS says, and asks no further', async () => {
    const { gateway, server } = await start({ paths });
    server.fail({
      operation: 'ListOrganizationalUnitsForParent',
      code: 'AccessDeniedException',
    });
    await expect(readOrganization(gateway)).rejects.toMatchObject({
      operation: 'ListOrganizationalUnitsForParent',
      code: 'AccessDeniedException',
    });
    expect(server.calls).toHaveLength(3);
  });
});

it('starts anew for another organization, and for what is no checkpoint', async () => {
  const { gateway } = await start();
  let first: OrganizationCheckpoint | undefined;
  await readOrganization(gateway, {
    onProgress: ({ checkpoint }) => {
      first ??= checkpoint();
    },
  });
  const resume = first && { ...first, organizationId: 'o-another000' };
  expect(sorted(await readOrganization(gateway, { resume }))).toEqual(
    expected(demoOrganization),
  );
  expect(parseOrganizationCheckpoint({ ...first, version: 2 })).toBeUndefined();
  expect(parseOrganizationCheckpoint(seedDataByName.none)).toBeUndefined();
  expect(parseOrganizationCheckpoint(first)).toEqual(first);
});

it('forgets a unit that is deleted before it was asked for what is below', async () => {
  const { gateway, server } = await start({ paths: false });
  const deleted = 'ou-7kq2-business3';
  let parents = 0;
  const { organizationalUnits, accounts } = await readOrganization(gateway, {
    onProgress: () => {
      parents += 1;
      // The root was asked, and this unit is next.
      if (parents > 1) return;
      server.fail({
        operation: 'ListOrganizationalUnitsForParent',
        code: 'ParentNotFoundException',
      });
    },
  });
  expect(server.calls[3]).toMatchObject({
    request: { ParentId: deleted },
    error: 'ParentNotFoundException',
  });
  expect(organizationalUnits.map(({ id }) => id).sort()).toEqual([
    'ou-7kq2-infra0002',
    'ou-7kq2-network06',
    'ou-7kq2-sandbox04',
    'ou-7kq2-security1',
    'ou-7kq2-shared007',
    'ou-7kq2-suspend05',
  ]);
  expect(accounts.map(({ parentId }) => parentId)).not.toContain(deleted);
});

it('stops when it is told to', async () => {
  const { gateway, server } = await start();
  const controller = new AbortController();
  const read = readOrganization(gateway, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(read).rejects.toMatchObject({ name: 'AbortError' });
  expect(server.calls).toHaveLength(3);
});

describe('accounts below units that were not there when units were listed', () => {
  // Read without the unit, as if it were made right after its parent was asked.
  const unit = 'ou-7kq2-finance08';
  async function readWithLateUnit(test: TestOrganizations) {
    let resume: OrganizationCheckpoint | undefined;
    await readOrganization(test.gateway, {
      onProgress: ({ accounts, checkpoint }) => {
        // Before the accounts are listed.
        if (accounts === 0) resume = checkpoint();
      },
    });
    if (!resume) throw new Error('There was no progress.');
    resume.units = resume.units.filter(({ id }) => id !== unit);
    return { resume };
  }

  it('have it asked for by its id', async () => {
    const test = await start();
    const options = await readWithLateUnit(test);
    expect(sorted(await readOrganization(test.gateway, options))).toEqual(
      expected(demoOrganization),
    );
    expect(test.callCounts()).toMatchObject({ DescribeOrganizationalUnit: 1 });
  });

  it('are asked for themselves when it is gone', async () => {
    const test = await start();
    const options = await readWithLateUnit(test);
    test.server.fail({
      operation: 'DescribeOrganizationalUnit',
      code: 'OrganizationalUnitNotFoundException',
    });
    expect(sorted(await readOrganization(test.gateway, options))).toEqual(
      expected(demoOrganization),
    );
    expect(test.callCounts()).toMatchObject({ DescribeAccount: 1 });
  });

  it('are left out when they have left the organization', async () => {
    const test = await start();
    const options = await readWithLateUnit(test);
    test.server.fail({
      operation: 'DescribeOrganizationalUnit',
      code: 'OrganizationalUnitNotFoundException',
    });
    test.server.fail({
      operation: 'DescribeAccount',
      code: 'AccountNotFoundException',
    });
    const { accounts } = await readOrganization(test.gateway, options);
    expect(accounts).toHaveLength(29);
  });

  it('end the reading when AWS goes on to name what it does not know', async () => {
    const test = await start();
    const options = await readWithLateUnit(test);
    test.server.fail({
      operation: 'DescribeOrganizationalUnit',
      code: 'OrganizationalUnitNotFoundException',
      times: 3,
    });
    await expect(readOrganization(test.gateway, options)).rejects.toMatchObject(
      { code: 'UnexpectedAnswer' },
    );
  });
});

describe('A list of accounts that breaks off', () => {
  async function breakOff() {
    const test = await start();
    let resume: OrganizationCheckpoint | undefined;
    await expect(
      readOrganization(test.gateway, {
        onProgress: ({ accounts, checkpoint }) => {
          if (accounts === 0) return;
          resume = checkpoint();
          throw new Error('Killed.');
        },
      }),
    ).rejects.toThrow('Killed.');
    if (!resume) throw new Error('There was no progress.');
    expect(test.callCounts().ListAccounts).toBe(1);
    return { test, resume };
  }

  it('is read on from its last page', async () => {
    const { test, resume } = await breakOff();
    expect(resume.accounts).toHaveLength(20);
    const text = JSON.stringify(resume);
    const read = await readOrganization(test.gateway, {
      resume: parseOrganizationCheckpoint(JSON.parse(text)),
    });
    expect(sorted(read)).toEqual(expected(demoOrganization));
    expect(test.callCounts().ListAccounts).toBe(2);
  });

  it('is read anew when AWS no longer knows the page, and has each account once', async () => {
    const { test, resume } = await breakOff();
    const read = await readOrganization(test.gateway, {
      resume: { ...resume, accountsFrom: 'too old' },
    });
    expect(sorted(read)).toEqual(expected(demoOrganization));
    expect(test.callCounts().ListAccounts).toBe(4);
  });
});

describe('10,000 accounts in 2,000 units', () => {
  const organization = largeOrganization({
    levels: LEVELS,
    accounts: 10_000,
  });

  it.each([
    [
      'with paths',
      true,
      {
        DescribeOrganization: 1,
        ListRoots: 1,
        ListOrganizationalUnitsForParent: 1 + PARENTS_OF_UNITS,
        ListAccounts: 500,
      },
      4,
    ],
    [
      'without paths',
      false,
      {
        DescribeOrganization: 1,
        ListRoots: 1,
        ListOrganizationalUnitsForParent: 1 + PARENTS_OF_UNITS,
        ListAccounts: 1,
        ListAccountsForParent: 2001,
      },
      10,
    ],
  ])(
    'take so many calls %s, all within the documented rates',
    async (_name, paths, calls, minutes) => {
      const test = await start({ organization, paths, rates: true });
      const begin = test.clock.now().getTime();
      const read = await readOrganization(test.gateway);
      expect(sorted(read)).toEqual(expected(organization));
      expect(test.callCounts()).toEqual(calls);
      const refused = test.server.calls.filter(({ error }) => error);
      expect(refused).toEqual([]);
      const took = test.clock.now().getTime() - begin;
      expect(took / 60_000).toBeLessThanOrEqual(minutes);
      expect(took / 60_000).toBeGreaterThan(minutes / 2);
    },
    120_000,
  );
});
