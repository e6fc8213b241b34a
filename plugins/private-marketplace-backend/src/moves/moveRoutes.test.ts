import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  PrincipalMove,
  PrincipalMoveList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { testDatabases } from '../__testUtils__/databases';
import { keysOf } from '../__testUtils__/startAws';
import { eventually } from '../__testUtils__/eventually';
import { isMoveEnd } from './moveSteps';
import {
  startOrganizationPortal,
  type OrganizationPortal,
} from '../__testUtils__/startOrganizationPortal';

const databases = testDatabases();
describe.each(databases.eachSupportedId())('Moves on %p', databaseId => {
  const denied = new Set<string>();
  const signals: unknown[] = [];
  let portal: OrganizationPortal;

  beforeAll(async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: denied.has(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) => ({
          result: denied.has(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
        })),
    });
    portal = await startOrganizationPortal({
      database: await databases.init(databaseId),
      features: [
        permissions.factory,
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({
            publish: async signal => {
              signals.push(signal);
            },
          }),
        }),
      ],
      sandbox: {
        seedData: seedDataByName['figure-1'],
      },
    });
  }, 60_000);
  afterEach(() => denied.clear());
  afterAll(() => portal.close());

  const send = (principal: string, from: string, to: string, query = '') =>
    portal.post(`/organization/moves${query}`).send({ principal, from, to });

  /** Lets AWS, the read model and the move go on until it has come so far. */
  function until(
    id: string,
    isThere: (move: PrincipalMove) => boolean = ({ state }) => isMoveEnd(state),
  ): Promise<PrincipalMove> {
    return eventually<PrincipalMove>(async () => {
      await portal.sync();
      await portal.advanceMoves();
      return (await portal.get(`/organization/moves/${id}`)).body;
    }, isThere);
  }

  async function associatedWith(principal: string): Promise<string[]> {
    await portal.sync();
    const { body } = await portal.get('/experiences').query({ principal });
    return body.items.map(({ ref }: { ref: string }) => ref);
  }

  it('says what one would come to, moves, and moves back', async () => {
    const principal = figureOne.units.finance;
    const move = [principal, 'Finance', 'Engineering'] as const;
    const { body: impact } = await send(...move, '?dryRun=true').expect(200);
    expect(impact).toMatchObject({
      accounts: 1,
      groups: [{ before: { ref: 'Finance' }, after: { ref: 'Engineering' } }],
    });
    const { body: begun } = await send(...move).expect(202);
    expect(begun).toMatchObject({
      principal,
      from: { ref: 'Finance', name: 'Finance' },
      to: { ref: 'Engineering', name: 'Engineering' },
      state: 'disassociating',
      requestedBy: 'user:default/mock',
    });
    await send(...move).expect(409);
    await portal.post(`/organization/moves/${begun.id}/undo`).expect(409);
    expect(begun).toMatchObject({
      configuration: { ref: 'Finance', version: `move-${begun.id}-1` },
      actions: ['stop'],
    });
    expect(begun).not.toHaveProperty('attention');
    const ended = await until(begun.id);
    expect(ended).toMatchObject({
      state: 'moved',
      endedAt: expect.any(String),
      configuration: { ref: 'Engineering', version: `move-${begun.id}-2` },
      actions: ['undo'],
    });
    expect(ended).not.toHaveProperty('problem');
    // Begun, disassociated, associated; what the experiences have come to, too.
    expect(signals.length).toBeGreaterThanOrEqual(3);
    // Everybody hears them, also who may see neither experience.
    for (const signal of signals) {
      expect(signal).toEqual({
        recipients: { type: 'broadcast' },
        channel: 'private-marketplace',
        message: {},
      });
    }
    await expect(associatedWith(principal)).resolves.toEqual(['Engineering']);
    const { body: node } = await portal.get(
      `/organization/nodes/${figureOne.accounts.finance}`,
    );
    expect(node).toMatchObject({ governing: { ref: 'Engineering' } });

    const { body: back } = await portal
      .post(`/organization/moves/${begun.id}/undo`)
      .expect(202);
    expect(back).toMatchObject({ undoOf: begun.id, to: { ref: 'Finance' } });
    await expect(until(back.id)).resolves.toMatchObject({
      state: 'moved',
    });
    await expect(associatedWith(principal)).resolves.toEqual(['Finance']);
    await portal.post(`/organization/moves/${begun.id}/undo`).expect(409);
    const { body: first }: { body: PrincipalMoveList } = await portal.get(
      `/organization/moves?principal=${principal}&limit=1`,
    );
    expect(first).toMatchObject({ items: [{ id: back.id }], totalItems: 2 });
    const { body: second } = await portal.get(
      `/organization/moves?principal=${principal}&cursor=${first.nextCursor}`,
    );
    expect(second.items).toMatchObject([{ id: begun.id }]);
    // Whatever was repeated, each file was written once.
    const keys = await keysOf(portal.bucket, 'Experience_');
    expect(keys.filter(key => key.includes(`move-${begun.id}`))).toEqual([
      `Experience_Engineering#move-${begun.id}-2.json`,
      `Experience_Finance#move-${begun.id}-1.json`,
    ]);
  }, 30_000);

  it('puts a principal back when it can not be associated', async () => {
    const principal = figureOne.units.finance;
    const { body } = await send(principal, 'Finance', 'MarketingUnit');
    await portal.apply('MarketingUnit', { Archived: true });
    const ended = await until(body.id);
    expect(ended).toMatchObject({
      state: 'undone',
      actions: [],
      problem: expect.stringMatching(/archived/i),
    });
    await expect(associatedWith(principal)).resolves.toEqual(['Finance']);
    await send(principal, 'Finance', 'MarketingUnit').expect(409);
    await portal.apply('MarketingUnit', { Archived: false });
  }, 30_000);

  it('says when somebody else took the principal', async () => {
    const principal = figureOne.units.engineering;
    const { body } = await send(principal, 'Engineering', 'Finance');
    await eventually(
      () => associatedWith(principal),
      refs => refs.length === 0,
    );
    await portal.apply('Default', { AssociatePrincipals: [principal] });
    const ended = await until(body.id);
    expect(ended).toMatchObject({ state: 'overtaken', actions: [] });
    expect(ended.problem).toBeDefined();
    await portal.post(`/organization/moves/${body.id}/retry`).expect(409);
    await expect(associatedWith(principal)).resolves.toEqual(['Default']);
    const { body: again } = await send(principal, 'Default', 'Engineering');
    await expect(until(again.id)).resolves.toMatchObject({
      state: 'moved',
    });
  }, 30_000);

  it('waits for somebody when a principal can not even be put back, and tries that again', async () => {
    const principal = figureOne.units.finance;
    const { body } = await send(principal, 'Finance', 'MarketingUnit');
    await eventually(
      () => associatedWith(principal),
      refs => refs.length === 0,
    );
    await portal.apply('MarketingUnit', { Archived: true });
    await portal.apply('Finance', { Status: 'Disabled', Archived: true });
    const stuck = await until(body.id);
    expect(stuck).toMatchObject({
      state: 'stuck',
      actions: ['retry'],
      problem: expect.stringMatching(/archived/i),
      configuration: { version: `move-${body.id}-3` },
    });
    await expect(associatedWith(principal)).resolves.toEqual([]);
    await portal.apply('Finance', { Archived: false });
    const { body: retried } = await portal
      .post(`/organization/moves/${body.id}/retry`)
      .expect(202);
    expect(retried).toMatchObject({
      state: 'undoing',
      configuration: { ref: 'Finance', version: `move-${body.id}-3-2` },
    });
    expect(retried).not.toHaveProperty('endedAt');
    await expect(until(body.id)).resolves.toMatchObject({ state: 'undone' });
    await expect(associatedWith(principal)).resolves.toEqual(['Finance']);
    await portal.apply('Finance', { Status: 'Enabled' });
    await portal.apply('MarketingUnit', { Archived: false });
  }, 60_000);

  it.each([
    [400, figureOne.units.finance, 'Finance', 'Finance'],
    [409, figureOne.accounts.engineering, 'Finance', 'Engineering'],
    [404, figureOne.units.finance, 'Finance', 'Nowhere'],
    [404, figureOne.units.finance, 'exp-0000000000000', 'Finance'],
  ])('refuses with %d to move %p from %s to %s', async (status, ...move) => {
    const [principal, from, to] = move;
    const answer = await send(principal, from, to);
    expect(answer.status).toBe(status);
    const { body } = await portal
      .get('/organization/moves')
      .query({ principal, limit: 1 });
    expect(body.items[0]?.state).not.toBe('disassociating');
  });

  it('asks for the permissions to see the organization and to change both', async () => {
    const move = [figureOne.units.finance, 'Finance', 'Engineering'] as const;
    for (const permission of [
      'private-marketplace.organization.read',
      'private-marketplace.experience.audience.update',
    ]) {
      denied.add(permission);
      for (const query of ['', '?dryRun=true']) {
        const { body } = await send(...move, query)
          .set('Authorization', mockCredentials.user.header())
          .expect(403);
        expect(body.error.message).toContain(permission);
      }
      denied.clear();
    }
  });
});
