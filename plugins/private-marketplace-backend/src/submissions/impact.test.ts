import fc from 'fast-check';
import {
  isShown,
  type ImpactSummary,
  type OrganizationNodeSummary,
  type PrincipalMove,
  type ReferencedExperience,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { demoOrganization, type SeedData } from '@private-marketplace/sandbox';
import { eventually } from '../__testUtils__/eventually';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';

const RUNS = process.env.LONG_TESTS ? 50 : 10;
// Any other: ORGANIZATION_IMPACT_SEED=1 yarn test impact
const SEED = Number(process.env.ORGANIZATION_IMPACT_SEED ?? 20260131);
const PRODUCTS = ['prod-a', 'prod-b', 'prod-c', 'prod-d'];
// Stands for all products that no list has.
const OTHER = 'prod-other';
const UNIVERSE = [...PRODUCTS, OTHER];
const REFS = ['Top', 'Business', 'Finance', 'Lab'];
// Those that a case may create.
const NEW_REFS = ['Fresh', 'Later'];
const ALL_REFS = [...REFS, ...NEW_REFS];
const PRINCIPALS = [
  demoOrganization.id,
  ...['ou-7kq2-business3', 'ou-7kq2-finance08', 'ou-7kq2-product10'],
  ...['130000000025', '160000000019', '170000000016'],
];

const seedData: SeedData = {
  managed: REFS,
  experiences: REFS.map((shortName, index) => ({
    id: `exp-${shortName.toLowerCase().padEnd(13, '0')}`,
    shortName,
    name: shortName,
    status: index === 2 ? 'Disabled' : 'Enabled',
    procurementPolicy: {
      name: `${shortName} policy`,
      allowed: PRODUCTS.slice(0, index + 1),
      denied: [],
      productRequests: 'Allow',
    },
    principals: PRINCIPALS.slice(index, index + 1),
  })),
};

const aChange = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('move', 'associate', 'status') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('disassociate', 'allow', 'deny', 'archive'),
    },
    { weight: 1, arbitrary: fc.constant('several') },
    { weight: 1, arbitrary: fc.constant('create') },
  ),
  ref: fc.constantFrom(...REFS),
  to: fc.constantFrom(...REFS),
  created: fc.constantFrom(...NEW_REFS),
  pick: fc.nat(),
  products: fc.subarray(PRODUCTS, { minLength: 1, maxLength: 2 }),
});

type Change = typeof aChange extends fc.Arbitrary<infer T> ? T : never;

interface State {
  accounts: Map<string, { parent: string; governing?: string }>;
  /** By ref; everything where it is undefined. */
  procurable: Map<string | undefined, ReadonlySet<string>>;
}

describe('What an impact preview says', () => {
  let failed = 0;
  let portal: OrganizationPortal;

  beforeAll(async () => {
    portal = await startOrganizationPortal({ sandbox: { seedData } });
  }, 60_000);
  afterAll(() => portal.close());

  async function state(): Promise<State> {
    await portal.sync();
    // Each id of an account has a zero.
    const { body } = await portal.get('/organization/nodes?text=0&limit=500');
    const nodes: OrganizationNodeSummary[] = body.items;
    const procurable: State['procurable'] = new Map([
      [undefined, new Set(UNIVERSE)],
    ]);
    for (const each of await existing()) {
      const answer = await portal.get(`/experiences/${each}/products`);
      const listed: { id: string; list: string }[] = answer.body.items;
      const of = (list: string) =>
        listed.filter(item => item.list === list).map(({ id }) => id);
      const denied = of('denied');
      const allowed = of('allowed').filter(id => !denied.includes(id));
      procurable.set(each, new Set(allowed));
    }
    const accounts = nodes.filter(({ kind }) => kind === 'account');
    expect(accounts).toHaveLength(demoOrganization.accounts.length);
    // What is closed procures nothing.
    const open = accounts.filter(each => each.state !== 'CLOSED');
    return {
      procurable,
      accounts: new Map(
        open.map(({ id, parentId = '', governing }) => [
          id,
          { parent: parentId, governing: governing && refOf(governing) },
        ]),
      ),
    };
  }

  async function existing(): Promise<string[]> {
    const { body } = await portal.get('/experiences?limit=500');
    const refs: string[] = body.items.map(({ ref }: { ref: string }) => ref);
    return ALL_REFS.filter(each => refs.includes(each));
  }

  async function associatedWith(each: string): Promise<string[]> {
    const { body } = await portal.get(`/experiences/${each}/principals`);
    return body.items.map(({ id }: { id: string }) => id);
  }

  /** A configuration that most often works; undefined for a move. */
  async function configurationOf(
    { kind, created, pick, products }: Change,
    ref: string,
  ) {
    if (kind === 'create' && ref === created) {
      return {
        Name: created,
        AllowProducts: products,
        AssociatePrincipals: [PRINCIPALS[pick % PRINCIPALS.length]],
        Status: 'Enabled',
      };
    }
    const { body } = await portal.get(`/experiences/${ref}`);
    const { archived, status } = body;
    const present = await associatedWith(ref);
    const flipped = status === 'Enabled' ? 'Disabled' : 'Enabled';
    const principal = [PRINCIPALS[pick % PRINCIPALS.length]];
    // An archived one takes no other change.
    if (archived) return { Archived: false, Status: 'Enabled' };
    switch (kind) {
      case 'status':
        return { Status: flipped };
      case 'associate':
        return { AssociatePrincipals: principal };
      case 'disassociate':
        return present.length > 0
          ? { DisassociatePrincipals: [present[pick % present.length]] }
          : { Status: flipped };
      case 'allow':
        return { AllowProducts: products };
      case 'deny':
        return { DenyProducts: products };
      case 'archive':
        return status === 'Enabled'
          ? { Status: 'Disabled', Archived: true }
          : { Archived: true };
      case 'several':
        return {
          Status: flipped,
          AssociatePrincipals: principal,
          AllowProducts: products,
        };
      default:
        return undefined;
    }
  }

  /** Makes the change come true, after asking what it would mean; undefined when it would not work. */
  async function foretold(
    change: Change,
  ): Promise<
    { impact: ImpactSummary; apply: () => Promise<unknown> } | undefined
  > {
    const isNew =
      change.kind === 'create' && !(await existing()).includes(change.created);
    const ref = isNew ? change.created : change.ref;
    const configuration = await configurationOf(change, ref);
    if (configuration) {
      const { body } = await portal
        .post(`/experiences/${ref}/configurations?dryRun=true`)
        .send({ configuration });
      if (['applied', 'no-effect'].includes(body.prediction)) {
        const apply = async () => {
          const ended = await portal.apply(ref, configuration);
          expect(ended).toMatchObject({ state: 'succeeded' });
        };
        return { impact: body.impact, apply };
      }
      // What is said to fail does.
      expect(body).toMatchObject({ prediction: 'fails' });
      const ended = await portal.apply(ref, configuration);
      expect(ended).toMatchObject({ state: 'failed' });
      failed += 1;
      return undefined;
    }
    const present = await associatedWith(change.ref);
    const move = {
      principal: present[change.pick % present.length] ?? 'none',
      from: change.ref,
      to: change.to,
    };
    const { body: impact } = await portal
      .post('/organization/moves?dryRun=true')
      .send(move);
    const apply = async () => {
      const { body } = await portal
        .post('/organization/moves')
        .send(move)
        .expect(202);
      await eventually<PrincipalMove>(
        async () => {
          await portal.sync();
          await portal.advanceMoves();
          return (await portal.get(`/organization/moves/${body.id}`)).body;
        },
        ended => ended.state === 'moved',
      );
    };
    if (impact.problems === undefined && change.ref !== change.to) {
      return { impact, apply };
    }
    const { status } = await portal.post('/organization/moves').send(move);
    expect(status).toBeGreaterThanOrEqual(400);
    return undefined;
  }

  it('is what the resolver says of the state that AWS then reaches, less what it said before', async () => {
    let changed = 0;
    process.stdout.write(`Impacts of changes by the seed ${SEED}\n`);
    await fc.assert(
      fc.asyncProperty(aChange, async change => {
        const before = await state();
        const said = await foretold(change);
        if (!said) return;
        await said.apply();
        const difference = compare(before, await state());
        changed += difference.groups.length > 0 ? 1 : 0;
        expect(summarize(said.impact)).toEqual(difference);
      }),
      // One case builds on another, so none can be made smaller.
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // Often enough to say something.
    expect(changed).toBeGreaterThan(RUNS / 5);
    expect(failed).toBeGreaterThan(0);
  }, 300_000);
});

/** The difference by definition, account by account. */
function compare(before: State, after: State) {
  const groups = new Map<string, number>();
  const units = new Map<string, number>();
  for (const [id, { parent, governing }] of before.accounts) {
    const later = after.accounts.get(id)?.governing;
    const had = before.procurable.get(governing);
    const has = after.procurable.get(later);
    const gained = UNIVERSE.filter(each => has?.has(each) && !had?.has(each));
    const lost = UNIVERSE.filter(each => had?.has(each) && !has?.has(each));
    if (governing === later && gained.length + lost.length === 0) continue;
    add(groups, JSON.stringify([governing, later, gained, lost]));
    add(units, parent);
  }
  return {
    groups: [...groups].sort(),
    units: [...units].sort(),
  };
}

function summarize({ groups, organizationalUnits }: ImpactSummary) {
  const resolve = (change: { kind: string; products: string[] } | undefined) =>
    UNIVERSE.filter(
      id =>
        (change?.kind === 'all-except') !==
        (change?.products.includes(id) ?? false),
    );
  return {
    groups: groups
      .map(({ before, after, accounts, gained, lost }): [string, number] => [
        JSON.stringify([
          before && refOf(before),
          after && refOf(after),
          resolve(gained),
          resolve(lost),
        ]),
        accounts,
      ])
      .sort(),
    units: organizationalUnits
      .map(({ id, accounts, accountsWithOtherProducts }): [string, number] => [
        id,
        accounts + accountsWithOtherProducts,
      ])
      .sort(),
  };
}

function refOf(experience: ReferencedExperience): string {
  if (isShown(experience)) return experience.ref;
  throw new Error('Nothing is hidden here.');
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
