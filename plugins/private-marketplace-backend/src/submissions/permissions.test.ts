import type { NewConfiguration } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { figureOne, seedDataByName } from '@private-marketplace/sandbox';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';
import { TestPolicy } from '../__testUtils__/testPolicy';

const AUDIENCE = 'private-marketplace.experience.audience.update';
const LIVE = 'private-marketplace.experience.live.update';
const PRODUCTS = 'private-marketplace.experience.products.update';

describe('Who may change what', () => {
  const policy = new TestPolicy();
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({
      sandbox: { automation: false, seedData: seedDataByName['figure-1'] },
      features: [policy.feature],
    });
  });
  afterEach(() => policy.clear());
  afterAll(() => portal.close());

  const send = (
    ref: string,
    configuration: NewConfiguration['configuration'],
    query = '',
  ) =>
    portal
      .post(`${BASE}/experiences/${ref}/configurations${query}`)
      .send({ configuration });

  it('is decided by what the configuration does', async () => {
    policy.deny(AUDIENCE, LIVE);
    await send('Finance', { AllowProducts: ['prod-new'] }).expect(201);
    for (const query of ['', '?dryRun=true']) {
      const { body } = await send(
        'Finance',
        { Status: 'Disabled' },
        query,
      ).expect(403);
      expect(body.error.message).toContain(LIVE);
    }
    policy.clear();
    policy.deny(PRODUCTS);
    await send('Finance', { DenyProducts: ['prod-new'] }).expect(403);
    await send('Finance', { Description: 'Another' }).expect(201);
  });

  it('counts for a new experience, too', async () => {
    policy.deny(AUDIENCE);
    await send('New', { Name: 'New' }).expect(201);
    await send('Newer', {
      Name: 'Newer',
      AssociatePrincipals: ['999999999999'],
    }).expect(403);
  });

  it('takes no account that inherits from who governs it now', async () => {
    const take = {
      AssociatePrincipals: [figureOne.accounts.finance],
    };
    policy.limit(AUDIENCE, 'Engineering');
    const { body } = await send('Engineering', take).expect(403);
    expect(body.error.message).toContain('another governing experience');
    // Not even its name is told.
    expect(body.error.message).not.toContain('Finance');
    policy.limit(AUDIENCE, 'Engineering', 'Finance');
    await send('Engineering', take).expect(201);
  });

  it('makes nobody ungoverned who may not', async () => {
    policy.limit(AUDIENCE, 'Engineering');
    await send('Finance', { Status: 'Disabled' }).expect(403);
  });
});
