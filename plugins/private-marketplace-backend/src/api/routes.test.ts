import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  AwsCatalogGateway,
  createCatalogClient,
  createExperienceConditionalDecision,
  experienceConditions,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import {
  CHANGE_PERMISSIONS,
  experienceReadPermission,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { SeedExperience } from '@private-marketplace/sandbox';
import { CREDENTIALS } from '../__testUtils__/startAws';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { startChangeSet } from '../__testUtils__/startChangeSet';
import { MoveStore } from '../moves/MoveStore';
import {
  isRequestOperation,
  operations,
  type RequestOperationId,
} from '../__testUtils__/specifiedOperations';
import type { OperationId } from './Operation';

const READ = 'private-marketplace.experience.read';
const PRODUCTS = 'private-marketplace.experience.products.update';
const AUDIENCE = 'private-marketplace.experience.audience.update';
const CHANGES = Object.values(CHANGE_PERMISSIONS).map(({ name }) => name);
const OWNERS = 'private-marketplace.experience.owners.update';
const ADOPT = 'private-marketplace.experience.adopt';
const CANCEL = 'private-marketplace.change-set.cancel';
const PRODUCT = 'private-marketplace.product.read';
const ORGANIZATION = 'private-marketplace.organization.read';

const ALL = [...CHANGES, READ, OWNERS, ADOPT, CANCEL, ORGANIZATION, PRODUCT];

interface Route {
  /** About an experience of the name that is given. */
  path: (ref: string) => string;
  body?: (ref: string) => object;
  permission: string;
  /** Those of which any opens the gate; what is sent decides which one is needed. */
  anyOf?: string[];
  /** Others that it needs. */
  also?: string[];
  /** Whether there are no conditions on the permission. */
  isBasic?: boolean;
  /** Answer to who may do it. */
  ok: number;
  /** Answer to who may see nothing. */
  blind: number;
  /** Whether it is a reading that is sent with a body. */
  isReading?: boolean;
  /** Answer about Theirs to who may see and change Ours alone, where it is not 404. */
  theirs?: number;
  /** Answer about Ours to the same, where it is not that to who may do it. */
  ours?: number;
}

const about = (suffix: string) => (ref: string) =>
  `/experiences/${ref}${suffix}`;
const read = { permission: READ, ok: 200, blind: 404 };
const organization = {
  permission: ORGANIZATION,
  isBasic: true,
  ok: 200,
  blind: 403,
  // What of the experiences in it is hidden: see the tests of what is hidden.
  theirs: 200,
};
/** Who may see an experience may see products, and so may who may see the company's. */
const directory = {
  permission: PRODUCT,
  also: [READ],
  ok: 200,
  blind: 403,
  theirs: 200,
};
/** The move is not moved, has ended, and nothing is wrong with it: who gets that far may change it. */
const changingMove = {
  ...organization,
  also: [AUDIENCE],
  ok: 409,
  theirs: 403,
};
/** What is sent changes notes of products. */
const changing = { permission: PRODUCTS, anyOf: CHANGES };
const OURS = ['Ours', 'OursToo'];

/** One of each; a route of the specification that is missing here does not compile. Those of requests: see their own test. */
const routes: Record<Exclude<OperationId, RequestOperationId>, Route> = {
  ListExperiences: {
    ...read,
    path: () => '/experiences',
    blind: 403,
    theirs: 200,
  },
  GetOverview: { ...read, path: () => '/overview', blind: 403, theirs: 200 },
  GetSync: { ...read, path: () => '/sync', blind: 403, theirs: 200 },
  GetExperience: { ...read, path: about('') },
  ListProducts: { ...read, path: about('/products') },
  ListPrincipals: { ...read, path: about('/principals') },
  ListConfigurations: { ...read, path: about('/configurations') },
  GetConfiguration: { ...read, path: about('/configurations/1') },
  ListChangeSets: { ...read, path: about('/change-sets') },
  GetChangeSet: { ...read, path: about('/change-sets/set1') },
  ListErrors: { ...read, path: about('/errors') },
  WriteConfiguration: {
    path: about('/configurations?dryRun=true'),
    body: () => ({ configuration: { Notes: 'Note' } }),
    ...changing,
    ok: 200,
    blind: 404,
  },
  WithdrawConfiguration: {
    path: about('/configurations/1'),
    ...changing,
    // It is in the bucket; who gets that far may take back what is not.
    ok: 409,
    blind: 404,
  },
  ListUnrecognizedFiles: {
    ...read,
    path: () => '/unrecognized-files',
    blind: 403,
    // Nobody knows whose they are.
    ours: 403,
    theirs: 403,
  },
  ListActivity: {
    ...read,
    path: ref => `/activity?experience=${ref}`,
    blind: 403,
    theirs: 200,
  },
  ExportProducts: {
    ...read,
    path: ref => `/exports/products?experience=${ref}`,
  },
  ExportAccounts: { ...organization, path: () => '/exports/accounts' },
  ExportActivity: {
    ...read,
    path: ref => `/exports/activity?experience=${ref}`,
    blind: 403,
    theirs: 200,
  },
  CancelChangeSet: {
    path: about('/change-sets/CANCELLED/cancel'),
    permission: CANCEL,
    // Too late; who gets that far may cancel it.
    ok: 409,
    // It is about theirs, too.
    ours: 403,
    blind: 404,
  },
  AdoptExperience: {
    path: about('/adoption'),
    body: () => ({ shortName: 'Adopted' }),
    permission: ADOPT,
    ok: 409,
    blind: 404,
  },
  GetOwners: { ...read, path: about('/owners') },
  SetOwners: {
    path: about('/owners'),
    body: () => ({ owners: ['group:default/a'], revision: 0 }),
    permission: OWNERS,
    ok: 200,
    blind: 404,
  },
  ClearOwners: {
    path: about('/owners?revision=0'),
    permission: OWNERS,
    ok: 200,
    blind: 404,
  },
  ListOrganizationNodes: { ...organization, path: () => '/organization/nodes' },
  ListOrganizationBranches: {
    ...organization,
    path: () => '/organization/branches?parent=160000000019',
  },
  GetOrganizationNode: {
    ...organization,
    path: () => '/organization/nodes/160000000019',
  },
  GetVerdict: {
    ...organization,
    path: () => '/organization/verdict?account=160000000019&product=prod-1',
  },
  ListMoves: { ...organization, path: () => '/organization/moves' },
  GetMove: { ...organization, path: ref => `/organization/moves/${ref}` },
  MovePrincipal: {
    ...organization,
    path: () => '/organization/moves?dryRun=true',
    body: ref => ({ principal: '160000000019', from: 'OursToo', to: ref }),
    also: [AUDIENCE],
    theirs: 404,
  },
  UndoMove: {
    ...changingMove,
    path: ref => `/organization/moves/${ref}/undo`,
  },
  StopMove: {
    ...changingMove,
    path: ref => `/organization/moves/${ref}/stop`,
  },
  RetryMove: {
    ...changingMove,
    path: ref => `/organization/moves/${ref}/retry`,
  },
  SearchProducts: { ...directory, path: () => '/products?facets=true' },
  GetProduct: {
    ...directory,
    path: () => '/products/none',
    ok: 404,
    theirs: 404,
  },
  GetProductLogo: {
    ...directory,
    path: () => '/products/none/logo',
    ok: 404,
    theirs: 404,
  },
  ListProductNames: { ...directory, path: () => '/product-names?ids=a%2Cb' },
  ResolveProducts: {
    ...directory,
    path: () => '/product-resolution',
    body: () => ({ text: 'prod-ab2cd3ef4gh5i' }),
    isReading: true,
  },
  SearchMarketplace: { ...directory, path: () => '/marketplace-listings' },
};

/** Answers to who may only look and asks about an experience that is not there. */
const NOBODY: Partial<Record<OperationId, number>> = {
  WriteConfiguration: 200,
  MovePrincipal: 403,
  UndoMove: 403,
  StopMove: 403,
  RetryMove: 403,
};

/** An experience that is named after its id. */
function seed(shortName: string): SeedExperience {
  return {
    id: `exp-${shortName.toLowerCase().padEnd(13, '0')}`,
    shortName,
    name: shortName,
    status: 'Enabled',
  };
}

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const ofExperiences = operations.flatMap(({ operationId, ...rest }) =>
  isRequestOperation(operationId) ? [] : { ...rest, operationId },
);

describe.each(ofExperiences)('$method $path', ({ operationId, method }) => {
  const route = routes[operationId];
  const decisions = new Map<string, PolicyDecision>();
  const opening = route.anyOf ?? [route.permission];
  const isCancelling = operationId === 'CancelChangeSet';
  let api: Portal;
  let cancelled = 'set1';

  beforeAll(async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            decisions.get(permission.name)?.result === AuthorizeResult.DENY
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(
          ({ permission }) =>
            decisions.get(permission.name) ?? { result: AuthorizeResult.ALLOW },
        ),
    });
    const database = await databases.init('SQLITE_3');
    api = await startPortal({
      database,
      features: [permissions.factory],
      sandbox: {
        automation: false,
        changeSetDuration: 600_000,
        seedData: {
          experiences: ['Default', ...OURS, 'Theirs'].map(seed),
          managed: [...OURS, 'Theirs'],
        },
      },
      unread: route.isBasic ? undefined : 'organization',
    });
    if (isCancelling) cancelled = await cancelOne(api);
    await database('change_sets').insert(
      [...new Set(['set1', cancelled])].map(id => ({
        ...{ id, name: 'Any', state: 'CANCELLED', is_described: true },
        start_time: '2026-01-31T09:05:00.000Z',
        end_time: '2026-01-31T09:06:00.000Z',
      })),
    );
    const moves = new MoveStore(database);
    for (const to of [...OURS, 'Theirs']) {
      const move = {
        ...{ id: to, principal: to, from: 'OursToo', to, attempt: 1 },
        requestedAt: '2026-01-31T09:05:00.000Z',
      };
      await moves.add({ ...move, state: 'failed', step: 1 });
    }
    for (const ref of [...OURS, 'Theirs']) {
      const file = JSON.stringify({ Notes: 'Note' });
      await api.bucket.put(`Experience_${ref}#1.json`, file, {
        ifAbsent: true,
      });
      await database('change_set_entities').insert(
        [...new Set(['set1', cancelled])].map(change_set_id => ({
          change_set_id,
          entity_id: seed(ref).id,
        })),
      );
    }
    await api.sync();
  });
  afterEach(() => decisions.clear());
  afterAll(() => api.close());

  const call = (
    ref: string,
    authorization: string,
    body: object | undefined = route.body?.(ref),
  ) => {
    const path = `${BASE}${route.path(ref).replace('CANCELLED', cancelled)}`;
    if (method === 'post') {
      return api.post(path).set('Authorization', authorization).send(body);
    }
    if (method === 'put') {
      return api.put(path).set('Authorization', authorization).send(body);
    }
    const sent = method === 'delete' ? api.delete(path) : api.get(path);
    return sent.set('Authorization', authorization);
  };
  const user = mockCredentials.user.header();
  const deny: PolicyDecision = { result: AuthorizeResult.DENY };
  const onlyOurs = createExperienceConditionalDecision(
    experienceReadPermission,
    experienceConditions.hasShortName({ shortNames: OURS }),
  );

  it('turns away whoever shows no credentials, or wrong ones', async () => {
    for (const header of [
      mockCredentials.none.header(),
      mockCredentials.user.invalidHeader(),
      mockCredentials.service.invalidHeader(),
    ]) {
      const { body } = await call('Ours', header).expect(401);
      expect(body).toMatchObject({ error: { name: 'AuthenticationError' } });
    }
  });

  it('serves users and services that are allowed', async () => {
    const asUser = await call('Ours', user);
    const asService = await call('Ours', mockCredentials.service.header());
    expect([asUser.status, asService.status]).toEqual([route.ok, route.ok]);
  });

  it('asks for no other permission', async () => {
    const needed = [route.permission, ...(route.also ?? [])];
    for (const other of ALL) {
      if (!needed.includes(other)) decisions.set(other, deny);
    }
    const { status } = await call('Ours', user);
    expect(status).toBe(route.ok);
  });

  it('says nothing to who may see nothing', async () => {
    for (const each of [READ, ...opening]) decisions.set(each, deny);
    const { body } = await call('Ours', user).expect(route.blind);
    expect(body.error.name).toMatch(/^NotFoundError|NotAllowedError$/);
  });

  it('keeps to the conditions of a policy', async () => {
    for (const each of [READ, ...opening, ...(route.also ?? [])]) {
      if (each !== ORGANIZATION) decisions.set(each, onlyOurs);
    }
    const ours = await call('Ours', user).expect(route.ours ?? route.ok);
    const theirs = await call('Theirs', user).expect(route.theirs ?? 404);
    if (operationId === 'ListExperiences') {
      expect(ours.body).toMatchObject({
        items: OURS.map(ref => ({ ref })),
        totalItems: OURS.length,
      });
    }
    // Who asks for it by its name is told that name, and nothing else.
    expect(theirs.text).not.toContain('exp-theirs');
  });

  if (method !== 'get' && !route.isReading) {
    it('names the missing permission to who may only look, whatever they send', async () => {
      for (const each of opening) decisions.set(each, deny);
      for (const body of [
        route.body?.('Ours'),
        { odd: 1 },
        { configuration: 1 },
      ]) {
        const answer = await call('Ours', user, body).expect(403);
        for (const each of opening) {
          expect(answer.body.error.message).toContain(each);
        }
      }
      await call('Nobody', user).expect(NOBODY[operationId] ?? 404);
    });
  }
});

/** Starts a change set and cancels it, so that it is too late for that. */
async function cancelOne(api: Portal): Promise<string> {
  const id = await startChangeSet(api);
  const client = createCatalogClient({
    endpoint: api.sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
    credentials: CREDENTIALS,
  });
  await new AwsCatalogGateway(client).cancelChangeSet(id);
  client.destroy();
  return id;
}
