import type {
  ConfigurationList,
  ConfigurationProgress,
  ExperienceList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { eventually } from '../__testUtils__/eventually';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

describe('Files that somebody put into the bucket', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
    const files: Record<string, unknown> = {
      'Experience_FinanceUnit#by-hand.json': { Notes: 'By hand' },
      'Experience_Default#.json': { Notes: 'No version' },
      'Experience_Default#...json': { Notes: 'Two dots' },
      STATUS_Experience_Marketing: { 'Experience Id': 'exp-u3n8s5e2ghl6a' },
      // None of ours, or not any more.
      'Experience_no-version.json': {},
      'Experience_-odd#1.json': {},
      README: {},
      'STATUS_Experience_../x': {},
      STATUS_Experience_Edited: ['not', 'a', 'status'],
    };
    for (const [key, value] of Object.entries(files)) {
      await portal.bucket.put(key, JSON.stringify(value), { ifAbsent: true });
    }
  });
  afterAll(() => portal.close());

  it('show up with their progress, and without a requester', async () => {
    const address = `${BASE}/experiences/FinanceUnit/configurations/by-hand`;
    const ended = await eventually<ConfigurationProgress>(
      async () => {
        await portal.sync();
        return (await portal.get(address)).body;
      },
      ({ state }) => state === 'succeeded',
    );
    expect(ended).not.toHaveProperty('requestedBy');
    expect(ended).toMatchObject({ source: 'bucket', problems: [] });
    const { body } = await portal.get(
      `${BASE}/experiences/FinanceUnit/configurations`,
    );
    expect(body).toMatchObject({
      totalItems: 1,
      items: [{ key: ended.key, state: 'succeeded' }],
    });
  });

  it('adopt an experience when they are its status file', async () => {
    const { body } = await portal.get(`${BASE}/experiences/Marketing`);
    expect(body).toMatchObject({
      ref: 'Marketing',
      id: 'exp-u3n8s5e2ghl6a',
      name: 'Marketing Unit',
    });
    const { body: byId } = await portal.get(
      `${BASE}/experiences/exp-u3n8s5e2ghl6a`,
    );
    expect(byId.ref).toBe('Marketing');
  });

  it('show up when they have an empty version', async () => {
    const { body } = await portal.get(
      `${BASE}/experiences/Default/configurations`,
    );
    const { items }: ConfigurationList = body;
    expect(items.find(({ version }) => version === '')?.key).toBe(
      'Experience_Default#.json',
    );
  });

  it.each([
    ['~', 'Experience_Default#.json'],
    ['~..', 'Experience_Default#...json'],
  ])('can be asked for at %s', async (segment, key) => {
    const { body } = await portal
      .get(`${BASE}/experiences/Default/configurations/${segment}`)
      .expect(200);
    expect(body).toMatchObject({ key });
  });

  it('do no harm when they are no files of ours', async () => {
    const { body } = await portal.get(`${BASE}/experiences`).expect(200);
    const list: ExperienceList = body;
    expect(list.items.map(({ ref }) => ref)).toEqual([
      '-odd',
      'DataScienceLab',
      'Default',
      'Edited',
      'FinanceUnit',
      'Marketing',
    ]);
  });
});
