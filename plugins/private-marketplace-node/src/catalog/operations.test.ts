import { seedDataByName } from '@private-marketplace/sandbox';
import { startAws, type Aws } from '../__testUtils__/startAws';
import type { NewChangeSet } from './CatalogGateway';
import { parseAudience, parseBranding, parseExperience } from './documents';

const DEFAULT = 'exp-hfa7q3gade2qi';

let aws: Aws;
beforeEach(async () => {
  aws = await startAws(seedDataByName.demo);
});
afterEach(() => aws.close());

function renaming(id: string, Name = 'Everybody'): NewChangeSet {
  return {
    name: 'Private Marketplace Automation Update Experience  Default',
    clientRequestToken: `token-${id}`,
    changes: [
      {
        ChangeType: 'UpdateExperience',
        ChangeName: 'UpdateExperienceChange',
        Entity: { Type: 'Experience@1.0', Identifier: id },
        DetailsDocument: { Name },
      },
    ],
  };
}

describe('change sets', () => {
  it('are started and described', async () => {
    const { changeSetId } = await aws.catalog.startChangeSet(renaming(DEFAULT));
    expect(await aws.catalog.describeChangeSet(changeSetId)).toEqual({
      id: changeSetId,
      name: renaming(DEFAULT).name,
      state: 'PREPARING',
      startTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      changes: [
        {
          changeType: 'UpdateExperience',
          entityType: 'Experience@1.0',
          entityId: DEFAULT,
          details: { Name: 'Everybody' },
          errors: [],
        },
      ],
      answer: expect.objectContaining({
        ChangeSetId: changeSetId,
        ChangeSet: [
          expect.objectContaining({ DetailsDocument: { Name: 'Everybody' } }),
        ],
        ResponseMetadata: { RequestId: expect.stringMatching(/.+/) },
      }),
    });
  });

  it('are the same for the same token', async () => {
    const first = await aws.catalog.startChangeSet(renaming(DEFAULT));
    expect(await aws.catalog.startChangeSet(renaming(DEFAULT))).toEqual(first);
  });

  it('lock what they change', async () => {
    await aws.catalog.startChangeSet(renaming(DEFAULT));
    const other = { ...renaming(DEFAULT), clientRequestToken: 'other' };
    await expect(aws.catalog.startChangeSet(other)).rejects.toMatchObject({
      name: 'AwsCallError',
      operation: 'StartChangeSet',
      code: 'ResourceInUseException',
      httpStatus: 423,
      isFinal: false,
      requestId: expect.stringMatching(/.+/),
      reason: expect.stringMatching(/locked/),
    });
  });

  it('are cancelled', async () => {
    const { changeSetId } = await aws.catalog.startChangeSet(renaming(DEFAULT));
    await aws.catalog.cancelChangeSet(changeSetId);
    expect(await aws.catalog.describeChangeSet(changeSetId)).toMatchObject({
      state: 'CANCELLED',
      endTime: expect.any(String),
    });
    await expect(
      aws.catalog.cancelChangeSet(changeSetId),
    ).rejects.toMatchObject({ httpStatus: 423 });
  });

  it('are an error when there is none of that id', async () => {
    await expect(
      aws.catalog.describeChangeSet('missing'),
    ).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
      httpStatus: 404,
      isFinal: true,
      message: expect.stringMatching(
        /^DescribeChangeSet for missing failed: ResourceNotFoundException: .* \(request .+\)$/,
      ),
    });
  });
});

describe('entities', () => {
  it('are described with their revision and document', async () => {
    const entity = await aws.catalog.describeEntity(DEFAULT);
    expect(entity).toMatchObject({ id: DEFAULT, revision: 1 });
    const experience = parseExperience(entity?.document);
    expect(experience).toMatchObject({
      name: 'Default',
      status: 'Enabled',
      archived: false,
    });
    const branding = await aws.catalog.describeEntity(
      experience.brandingSettingsId ?? '',
    );
    expect(parseBranding(branding?.document)).toMatchObject({
      title: 'Company Marketplace',
      themeColor: '#1B4965',
    });
  });

  it('are undefined when there is none of that id', async () => {
    expect(await aws.catalog.describeEntity('exp-missing')).toBeUndefined();
  });

  it('of every type are listed', async () => {
    for (const type of [
      'Experience',
      'ProcurementPolicy',
      'BrandingSettings',
      'Audience',
    ] as const) {
      const ids = [];
      for await (const each of aws.catalog.listEntities(type)) {
        expect(each).toEqual({
          id: expect.any(String),
          name: expect.stringMatching(/.+/),
          lastModified: expect.any(String),
        });
        ids.push(each.id);
      }
      const found = await aws.catalog.batchDescribeEntities(ids);
      expect([...found.keys()].sort()).toEqual([...ids].sort());
      if (type === 'Audience') {
        const owners = [...found.values()].map(
          ({ document }) => parseAudience(document).experienceId,
        );
        expect(owners).toContain(DEFAULT);
      }
    }
  });
});
