import type { RequestDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { timelineProblem } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Knex } from 'knex';
import { testDatabases } from '../__testUtils__/databases';
import {
  accounts,
  startRequestsPortal,
  type RequestsPortal,
} from './__testUtils__/startRequestsPortal';

const databases = testDatabases();
const MOCK_PRODUCT = 'prod-ab2cd3ef4gh5i';

describe.each(databases.eachSupportedId())('Requests on %p', databaseId => {
  let database: Knex;
  let portal: RequestsPortal;
  let serial = 0;

  beforeAll(async () => {
    database = await databases.init(databaseId);
    portal = await startRequestsPortal({
      database,
      requests: {
        fields: {
          type: 'object',
          properties: { team: { type: 'string', maxLength: 20 } },
          additionalProperties: false,
        },
      },
    });
  }, 60_000);
  afterAll(() => portal.close());

  /** A product that no other test asks for. */
  const newProduct = () => {
    serial += 1;
    return `prod-test${String(serial).padStart(9, '0')}`;
  };
  const get = async (name: string, id: string): Promise<RequestDetail> => {
    const { body } = await portal.as(name).get(`/requests/${id}`).expect(200);
    expect(timelineProblem(body.timeline, body.state)).toBeUndefined();
    return body;
  };
  const decide = async (
    name: string,
    decision: string,
    ids: string[],
    text = 'Because.',
  ) => {
    const { body } = await portal
      .as(name)
      .post('/request-decisions', {
        ...{ decision, text, requests: ids.map(id => ({ id })) },
      })
      .expect(200);
    return body.outcomes;
  };
  const listed = async (name: string, query: string): Promise<string[]> => {
    const { body } = await portal
      .as(name)
      .get(`/requests?${query}`)
      .expect(200);
    return body.items.map(({ id }: { id: string }) => id);
  };

  it('says beforehand what would come of asking', async () => {
    const check = async (product: string, ...targets: string[]) => {
      const { body } = await portal
        .as('alice')
        .post('/requests?dryRun=true', { product, targets })
        .expect(200);
      return body.groups;
    };
    expect(await check(MOCK_PRODUCT, accounts.finance)).toMatchObject([
      {
        verdict: 'requestable',
        targets: [{ id: accounts.finance, name: 'Finance Ledger' }],
        experience: { ref: 'Finance' },
        approvers: { refs: ['group:default/finance'] },
      },
    ]);
    // It is nobody's, so that those decide whom the configuration names.
    expect(await check(MOCK_PRODUCT, accounts.marketing)).toMatchObject([
      {
        experience: { ref: 'Default' },
        approvers: { refs: ['group:default/procurement'], fallback: true },
      },
    ]);
    expect(await check('prod-ledger', accounts.finance)).toMatchObject([
      { verdict: 'allowed' },
    ]);
    expect(await check('prod-chat', accounts.finance)).toMatchObject([
      { verdict: 'denied' },
    ]);
    expect(await check(MOCK_PRODUCT, '999999999999')).toMatchObject([
      { verdict: 'unknown-target', targets: [{ id: '999999999999' }] },
    ]);
    expect(await check(MOCK_PRODUCT, 'component:default/ledger')).toMatchObject(
      [
        {
          verdict: 'requestable',
          targets: [
            { id: accounts.finance, entity: 'component:default/ledger' },
          ],
        },
      ],
    );
    const { body: unclear } = await portal
      .as('alice')
      .post('/requests?dryRun=true', {
        product:
          'https://aws.amazon.com/marketplace/seller-profile?id=seller-1',
        targets: [accounts.finance],
      })
      .expect(200);
    expect(unclear).toMatchObject({
      ...{ groups: [], resolution: [{ why: 'seller' }] },
    });
    expect(await listed('alice', 'view=all')).toEqual([]);
  });

  it('takes a request, tells it to those it is for, and keeps words from others', async () => {
    const product = newProduct();
    const { body: sent } = await portal
      .ask('alice', product, accounts.finance, {
        ...{ intendedUse: 'Books', costReference: 'PO-7', via: 'page' },
        ...{ neededBy: '2027-03-31', fields: { team: 'Ledger' } },
      })
      .expect(201);
    expect(sent.groups).toMatchObject([
      { sent: 'created', request: { state: 'submitted', totalAskers: 1 } },
    ]);
    const { id } = sent.groups[0].request;
    const whole = {
      state: 'submitted',
      product: { id: product },
      experience: { ref: 'Finance' },
      neededBy: '2027-03-31',
      askers: [{ kind: 'user', ref: 'user:default/alice' }],
      asks: [
        {
          ...{ reason: 'We need it.', intendedUse: 'Books' },
          ...{ costReference: 'PO-7', fields: { team: 'Ledger' } },
          targets: [{ id: accounts.finance, kind: 'account' }],
        },
      ],
      timeline: [
        {
          ...{ event: 'submitted', via: 'page' },
          by: { ref: 'user:default/alice' },
        },
      ],
    };
    expect(await get('alice', id)).toMatchObject({
      ...{ ...whole, mine: true, actions: ['cancel', 'comment'] },
    });
    expect(await get('fiona', id)).toMatchObject({
      ...whole,
      mine: false,
      actions: ['approve', 'decline', 'ask', 'block', 'comment', 'join'],
      consequence: { accounts: 1, totalAllowedIn: 0 },
    });
    const other = await get('ed', id);
    expect(other.actions).toEqual(['join']);
    expect(other.asks).toEqual([
      {
        person: { kind: 'user', ref: 'user:default/alice' },
        ...{ askedAt: expect.any(String), via: 'page' },
        ...{ targets: expect.any(Array), neededBy: '2027-03-31' },
      },
    ]);
    expect(other).not.toHaveProperty('consequence');
    expect(JSON.stringify(other)).not.toMatch(/Books|PO-7|We need it/);
    expect(await listed('alice', 'view=mine')).toContain(id);
    expect(await listed('fiona', 'view=to-decide')).toContain(id);
    expect(await listed('ed', 'view=to-decide')).not.toContain(id);
    expect(await listed('pat', 'view=to-decide')).not.toContain(id);
  });

  it('names what is missing or wrong', async () => {
    const product = newProduct();
    for (const [more, problem] of [
      [{ reason: ' ' }, '/reason'],
      [{ neededBy: '2027-02-30' }, '/neededBy'],
      [{ fields: { team: 'x'.repeat(30) } }, '/fields/team'],
      [{ fields: { other: 1 } }, '/fields'],
      [{ product: 'two prod-aaaaaaaaaaaaa prod-bbbbbbbbbbbbb' }, '/product'],
      [{ targets: ['component:'] }, undefined],
    ] as const) {
      const { body, status } = await portal.ask(
        ...(['alice', product, accounts.finance, more] as const),
      );
      if (problem === undefined) {
        // An id that nobody has.
        expect(body.groups).toMatchObject([{ verdict: 'unknown-target' }]);
      } else {
        expect({ status, message: body.error.message }).toEqual({
          ...{ status: 400, message: expect.stringContaining(problem) },
        });
      }
    }
  });

  it('makes one request for each experience, and links them', async () => {
    const ids = await portal.askedFor(
      ...([
        'alice',
        newProduct(),
        accounts.finance,
        accounts.engineering,
      ] as const),
    );
    expect(ids).toHaveLength(2);
    const [first = '', second] = ids;
    expect(await get('alice', first)).toMatchObject({
      linked: [{ id: second, state: 'submitted' }],
    });
  });

  it('sends nothing twice under one key', async () => {
    const product = newProduct();
    const send = (more: object = {}) =>
      portal.ask('alice', product, accounts.finance, {
        key: 'task-1',
        ...more,
      });
    const { body: first } = await send().expect(201);
    const { body: second } = await send().expect(200);
    expect(second).toMatchObject({
      repeated: true,
      groups: [{ sent: 'created', request: first.groups[0].request }],
    });
    await send({ reason: 'Another.' }).expect(409);
    // Keys of others are others.
    await portal
      .ask('bob', product, accounts.finance, { key: 'task-1' })
      .expect(201);
  });

  it('lets people join, and one decision answers all', async () => {
    const product = newProduct();
    const [id = ''] = await portal.askedFor('alice', product, accounts.finance);
    const { body: checked } = await portal
      .as('bob')
      .post('/requests?dryRun=true', { product, targets: [accounts.finance] })
      .expect(200);
    expect(checked.groups).toMatchObject([
      { verdict: 'being-asked', request: { id, totalAskers: 1 } },
    ]);
    const { body: joined } = await portal
      .ask('bob', product, accounts.finance)
      .expect(201);
    expect(joined.groups).toMatchObject([{ sent: 'joined', request: { id } }]);
    await portal
      .as('frank')
      .post(`/requests/${id}/join`, { reason: 'Me too.' })
      .expect(200);
    const twice = await portal.ask('bob', product, accounts.finance);
    expect(twice.body.groups).toMatchObject([{ verdict: 'asked' }]);
    // An owner who asks does not decide.
    expect(await decide('frank', 'approve', [id])).toMatchObject([
      { outcome: 'refused', why: 'own', state: 'submitted' },
    ]);
    expect(await listed('frank', 'view=to-decide')).not.toContain(id);
    expect(await decide('fiona', 'approve', [id])).toEqual([
      { id, outcome: 'done', state: 'approved' },
    ]);
    expect(await get('bob', id)).toMatchObject({
      ...{ state: 'approved', totalAskers: 3 },
      decidedBy: { ref: 'user:default/fiona' },
      configuration: { version: expect.stringMatching(/^request-/) },
    });
    await portal
      .as('ed')
      .post(`/requests/${id}/join`, {
        ...{ reason: 'For us.', targets: [accounts.engineering] },
      })
      .expect(400);
  });

  it('asks for information and goes on when it is given', async () => {
    const [id = ''] = await portal.askedFor(
      'alice',
      newProduct(),
      accounts.finance,
    );
    await portal
      .as('fiona')
      .post('/request-decisions', { decision: 'ask', requests: [{ id }] })
      .expect(400);
    expect(await decide('fiona', 'ask', [id], 'What for?')).toMatchObject([
      { outcome: 'done', state: 'needs-information' },
    ]);
    expect(await listed('fiona', 'view=to-decide')).not.toContain(id);
    await portal
      .as('bob')
      .post(`/requests/${id}/answer`, { text: 'I do not ask.' })
      .expect(403);
    const { body } = await portal
      .as('alice')
      .post(`/requests/${id}/answer`, { text: 'Books.' })
      .expect(200);
    expect(body).toMatchObject({
      state: 'submitted',
      timeline: [
        { event: 'submitted' },
        { event: 'information-asked', text: 'What for?' },
        { event: 'answered', text: 'Books.' },
      ],
    });
    await portal
      .as('alice')
      .post(`/requests/${id}/answer`, { text: 'Again.' })
      .expect(409);
    const seen = await get('ed', id);
    expect(seen.timeline[1]).toMatchObject({ withheld: 'private' });
    await portal
      .as('ed')
      .post(`/requests/${id}/comments`, { text: 'Me?' })
      .expect(403);
    await portal
      .as('frank')
      .post(`/requests/${id}/comments`, { text: 'Mine, too.' })
      .expect(200);
  });

  it('decides many at once, each by itself', async () => {
    const products = [newProduct(), newProduct(), newProduct()];
    const ids: string[] = [];
    for (const product of products) {
      ids.push(...(await portal.askedFor('alice', product, accounts.finance)));
    }
    const [first = '', second = '', third = ''] = ids;
    const [theirs = ''] = await portal.askedFor(
      ...(['alice', newProduct(), accounts.engineering] as const),
    );
    expect(await decide('fiona', 'decline', [second], 'No.')).toMatchObject([
      { outcome: 'done' },
    ]);
    const { body } = await portal
      .as('fiona')
      .post('/request-decisions', {
        decision: 'approve',
        requests: [
          { id: first, revision: 1 },
          { id: second },
          { id: theirs },
          { id: 'none' },
          { id: third, revision: 7 },
        ],
      })
      .expect(200);
    expect(body.outcomes).toMatchObject([
      { id: first, outcome: 'done', state: 'approved' },
      { id: second, outcome: 'refused', why: 'state', state: 'declined' },
      { id: theirs, outcome: 'refused', why: 'not-allowed' },
      { id: 'none', outcome: 'refused', why: 'not-found' },
      { id: third, outcome: 'refused', why: 'changed', state: 'submitted' },
    ]);
    await decide('frank', 'approve', [third]);
    const [one, other] = [await get('alice', first), await get('alice', third)];
    // They were decided one after the other.
    expect(one.configuration?.version).not.toBe(other.configuration?.version);
  });

  it('says why it was declined to whom asks again, and takes no more where it is blocked', async () => {
    const product = newProduct();
    const [id = ''] = await portal.askedFor('alice', product, accounts.finance);
    await decide('fiona', 'decline', [id], 'Too dear.');
    const check = async (name: string) => {
      const { body } = await portal
        .as(name)
        .post('/requests?dryRun=true', { product, targets: [accounts.finance] })
        .expect(200);
      return body.groups[0];
    };
    expect(await check('alice')).toMatchObject({
      ...{ verdict: 'declined-lately', declined: { id, text: 'Too dear.' } },
    });
    expect((await check('bob')).declined).not.toHaveProperty('text');
    const [again = ''] = await portal.askedFor(
      'bob',
      product,
      accounts.finance,
    );
    expect(await decide('fiona', 'block', [again], 'Never.')).toMatchObject([
      { outcome: 'done', state: 'blocked' },
    ]);
    expect(await check('alice')).toMatchObject({ verdict: 'blocked' });
    const refused = await portal.ask('alice', product, accounts.finance);
    expect(refused.status).toBe(200);
    expect(refused.body.groups[0]).not.toHaveProperty('sent');
    expect(await get('fiona', again)).toMatchObject({
      ...{ blockedSince: expect.any(String), actions: ['unblock', 'comment'] },
    });
    expect(await decide('fiona', 'unblock', [again])).toMatchObject([
      { outcome: 'done', state: 'blocked' },
    ]);
    expect(await check('alice')).toMatchObject({ verdict: 'declined-lately' });
  });

  it('ends when the last one asks no more', async () => {
    const product = newProduct();
    const [id = ''] = await portal.askedFor('alice', product, accounts.finance);
    await portal.ask('bob', product, accounts.finance).expect(201);
    const cancel = (name: string) =>
      portal.as(name).post(`/requests/${id}/cancel`);
    expect((await cancel('alice').expect(200)).body).toMatchObject({
      ...{ state: 'submitted', mine: false, totalAskers: 1 },
    });
    await cancel('alice').expect(403);
    expect((await cancel('bob').expect(200)).body).toMatchObject({
      ...{ state: 'cancelled', actions: ['comment'] },
    });
    expect(await listed('alice', 'view=mine&state=cancelled')).toContain(id);
    // Nothing stands in the way of asking anew.
    const [other] = await portal.askedFor('alice', product, accounts.finance);
    expect(other).not.toBe(id);
  });

  it('is expired when its time is over, before anybody says so', async () => {
    const product = newProduct();
    const [id = ''] = await portal.askedFor('alice', product, accounts.finance);
    await database('requests')
      .where({ id })
      .update({ expires_at: '2026-01-01T00:00:00.000Z' });
    expect(await get('alice', id)).toMatchObject({
      ...{ state: 'expired', endedAt: '2026-01-01T00:00:00.000Z' },
    });
    expect(await listed('alice', 'state=expired')).toContain(id);
    expect(await listed('alice', 'state=submitted')).not.toContain(id);
    expect(await listed('fiona', 'view=to-decide')).not.toContain(id);
    expect(await decide('fiona', 'approve', [id])).toMatchObject([
      { outcome: 'refused', why: 'state', state: 'expired' },
    ]);
    const [other] = await portal.askedFor('bob', product, accounts.finance);
    expect(other).not.toBe(id);
    expect((await get('alice', id)).timeline).toMatchObject([
      { event: 'submitted' },
      { event: 'expired', via: 'portal' },
    ]);
  });

  it('pages, filters and counts', async () => {
    const product = newProduct();
    const ids = await portal.askedFor(
      ...(['alice', product, accounts.finance, accounts.engineering] as const),
    );
    expect(await listed('bob', `product=${product}`)).toEqual(
      [...ids].reverse(),
    );
    expect(await listed('bob', `product=${product}&order=oldest`)).toEqual(ids);
    expect(
      await listed('bob', `product=${product}&experience=Engineering`),
    ).toEqual([ids[1]]);
    expect(
      await listed('bob', `product=${product}&person=user%3Adefault%2Fbob`),
    ).toEqual([]);
    expect(await listed('bob', `product=${product}&olderThan=1`)).toEqual([]);
    const { body: page } = await portal
      .as('bob')
      .get(`/requests?product=${product}&limit=1`)
      .expect(200);
    expect(page).toMatchObject({ items: [{ id: ids[1] }], totalItems: 2 });
    expect(
      await listed(
        'bob',
        `product=${product}&limit=1&cursor=${page.nextCursor}`,
      ),
    ).toEqual([ids[0]]);
    const counted = async (name: string) =>
      (await portal.as(name).get('/request-counts').expect(200)).body;
    const before = await counted('ed');
    expect(before.toDecide).toBe((await listed('ed', 'view=to-decide')).length);
    await decide('ed', 'decline', [ids[1] ?? ''], 'No.');
    expect(await counted('ed')).toEqual({
      ...{ ...before, toDecide: before.toDecide - 1 },
    });
  });

  it('forgets a person, and keeps what was decided', async () => {
    const product = newProduct();
    const [id = ''] = await portal.askedFor('bob', product, accounts.finance);
    await portal.ask('alice', product, accounts.finance).expect(201);
    await decide('fiona', 'decline', [id], 'Secret reason.');
    const erase = (name: string, person: string) =>
      portal.as(name).post('/request-erasures', {
        person: `user:default/${person}`,
      });
    // Permissions are switched off here.
    await erase('alice', 'bob').expect(403);
    await erase('pat', 'nobody').expect(404);
    await erase('pat', 'fiona').expect(200);
    await erase('pat', 'bob').expect(200);
    const found = await get('alice', id);
    expect(found).toMatchObject({
      state: 'declined',
      decidedBy: { kind: 'erased' },
      asks: [
        { person: { kind: 'erased' } },
        { person: { ref: 'user:default/alice' }, reason: 'We need it.' },
      ],
      timeline: [
        { event: 'submitted', by: { kind: 'erased' } },
        { event: 'joined' },
        { event: 'declined', by: { kind: 'erased' }, withheld: 'erased' },
      ],
    });
    expect(found.asks[0]).not.toHaveProperty('reason');
    const dump = JSON.stringify(
      await Promise.all(
        ['request_people', 'request_words', 'request_timeline', 'requests'].map(
          table => database(table),
        ),
      ),
    );
    expect(dump).not.toContain('user:default/bob');
    expect(dump).not.toContain('Secret reason.');
  });
});
