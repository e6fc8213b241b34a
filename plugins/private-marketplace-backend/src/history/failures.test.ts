import type {
  Configuration,
  ConfigurationProgress,
  ExperienceList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { eventually } from '../__testUtils__/eventually';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

describe('A configuration that can not be applied', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  async function endOf(
    shortName: string,
    configuration: Configuration,
  ): Promise<ConfigurationProgress> {
    const address = `${BASE}/experiences/${shortName}/configurations`;
    await portal
      .post(address)
      .send({ configuration, version: '1' })
      .expect(201);
    return endOfFile(shortName);
  }

  async function endOfFile(shortName: string): Promise<ConfigurationProgress> {
    const address = `${BASE}/experiences/${shortName}/configurations`;
    return eventually<ConfigurationProgress>(
      async () => {
        await portal.sync();
        return (await portal.get(`${address}/1`)).body;
      },
      ({ error }) => error?.errorKey !== undefined,
    );
  }

  it('shows what AWS said when its change set failed', async () => {
    const ended = await endOf('Payroll', {
      Name: 'Payroll',
      AssociatePrincipals: ['ou-7kq2-finance08'],
    });
    expect(ended).toMatchObject({
      state: 'failed',
      changeSetId: expect.any(String),
      endedAt: expect.any(String),
      error: {
        message: expect.stringContaining('ou-7kq2-finance08'),
        problems: [],
        errorKey: expect.stringMatching(
          /^ERROR_STATUS_Experience_Payroll_\d{8}-\d{6}$/,
        ),
        report: {
          Automation: {
            Configuration: { Key: 'Experience_Payroll#1.json' },
            Message: ended.error?.message,
          },
          Status: 'FAILED',
          ChangeSetId: ended.changeSetId,
        },
      },
    });
  });

  it('shows problems field by field when it was rejected', async () => {
    const file = JSON.stringify({ Name: 'Misspelt', Satus: 'Enabled' });
    // The portal would not write it.
    await portal.bucket.put('Experience_Misspelt#1.json', file, {
      ifAbsent: true,
    });
    const ended = await endOfFile('Misspelt');
    expect(ended).toMatchObject({
      state: 'rejected',
      error: {
        message: expect.stringContaining('was rejected'),
        problems: [
          { pointer: '/Satus', message: expect.stringContaining('Satus') },
        ],
        errorKey: expect.stringMatching(/^ERROR_STATUS_Experience_Misspelt_/),
        report: { Automation: { Problems: ended.error?.problems } },
      },
    });
    expect(ended).not.toHaveProperty('changeSetId');
  });

  it('stands on the page of its experience, and short in the list', async () => {
    const address = `${BASE}/experiences`;
    const { body: detail } = await portal.get(`${address}/Misspelt`);
    expect(detail).toMatchObject({
      name: 'Misspelt',
      status: 'Disabled',
      lastChange: { state: 'rejected' },
      attention: ['failed'],
      errors: 1,
    });
    const { body: errors } = await portal.get(`${address}/Misspelt/errors`);
    expect(errors.items).toMatchObject([
      {
        key: expect.stringMatching(/^ERROR_STATUS_Experience_Misspelt_/),
        configurationVersion: '1',
        problems: [{ pointer: '/Satus' }],
        report: expect.any(Object),
      },
    ]);
    const { body: list } = await portal.get(address);
    const { items }: ExperienceList = list;
    const row = items.find(({ ref }) => ref === 'Misspelt');
    expect(row?.lastChange?.state).toBe('rejected');
    expect(row?.lastChange?.error).not.toHaveProperty('report');
  });
});
