import { recordMetrics } from '../__testUtils__/recordMetrics';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const READING = 'private_marketplace.reading.duration';
const DELIVERIES = 'private_marketplace.outbox.deliveries';

jest.setTimeout(60_000);

describe('Metrics', () => {
  const metrics = recordMetrics();
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({
      sandbox: { automation: false },
      features: [metrics.feature],
      keepsRates: true,
    });
  });
  afterAll(() => portal.close());

  const write = (version: string) =>
    portal
      .post(`${BASE}/experiences/Finance/configurations`)
      .send({ configuration: { Notes: 'Note' }, version });
  const deliveries = () =>
    metrics.measured
      .filter(({ name }) => name === DELIVERIES)
      .map(({ attributes }) => attributes?.['private_marketplace.outcome']);
  const readings = () =>
    metrics.measured
      .filter(({ name }) => name === READING)
      .map(({ value, attributes }) => [
        attributes?.['private_marketplace.reading'],
        attributes?.['private_marketplace.outcome'],
        value,
      ]);

  it('tell which operations of AWS are called', () => {
    const called = metrics.measured
      .filter(({ name }) => name === 'private_marketplace.aws.calls')
      .map(({ attributes: about = {} }) =>
        [about['rpc.service'], about['rpc.method']].join(' '),
      );
    expect(called).toEqual(
      expect.arrayContaining([
        'S3 ListObjectsV2',
        'Marketplace Catalog ListEntities',
        'Organizations ListAccounts',
      ]),
    );
  });

  it('tell of each reading', async () => {
    await portal.sync();
    expect(readings()).toEqual([
      ['full', 'succeeded', expect.any(Number)],
      ['organization', 'succeeded', expect.any(Number)],
      ['incremental', 'succeeded', expect.any(Number)],
    ]);
  });

  it('tell what is written, and what is refused', async () => {
    await write('1').expect(201);
    await portal.bucket.put('Experience_Finance#2.json', '{}', {
      ifAbsent: true,
    });
    await write('2').expect(409);
    expect(deliveries()).toEqual(['written', 'refused']);
    await expect(
      metrics.look('private_marketplace.outbox.depth'),
    ).resolves.toBe(0);
    await expect(
      metrics.look('private_marketplace.outbox.oldest_age'),
    ).resolves.toBe(0);
  });

  it('tell that AWS is away, and what waits for it', async () => {
    await portal.sandbox.close();
    await write('3').expect(201);
    await portal.sync();
    await portal.run('organization');
    expect(readings().slice(3)).toEqual([
      ['incremental', 'failed', expect.any(Number)],
      ['organization', 'failed', expect.any(Number)],
    ]);
    expect(deliveries().slice(2)).toEqual(['postponed']);
    await expect(
      metrics.look('private_marketplace.outbox.depth'),
    ).resolves.toBe(1);
    const ages = [
      await metrics.look('private_marketplace.outbox.oldest_age'),
      await metrics.look('private_marketplace.sync.age'),
    ];
    for (const age of ages) expect(age).toBeGreaterThan(0);
  });
});
