import {
  ListChangeSetsCommand,
  ListEntitiesCommand,
  paginateListChangeSets,
  paginateListEntities,
} from '@aws-sdk/client-marketplace-catalog';
import type {
  ListChangeSetsCommandInput,
  ListEntitiesCommandInput,
} from '@aws-sdk/client-marketplace-catalog';
import {
  bareExperience,
  change,
  creation,
  fullExperience,
  refusalOf,
  TestCatalog,
} from './__testUtils__/testCatalog';

let catalog: TestCatalog;
beforeEach(async () => {
  catalog = await TestCatalog.start();
});
afterEach(() => catalog.close());

const listEntities = (more: Partial<ListEntitiesCommandInput> = {}) =>
  catalog.client.send(
    new ListEntitiesCommand({
      Catalog: 'AWSMarketplace',
      EntityType: 'Experience',
      ...more,
    }),
  );
const listChangeSets = (more: Partial<ListChangeSetsCommandInput> = {}) =>
  catalog.client.send(
    new ListChangeSetsCommand({ Catalog: 'AWSMarketplace', ...more }),
  );
const entityIds = async (more?: Partial<ListEntitiesCommandInput>) =>
  ((await listEntities(more)).EntitySummaryList ?? []).map(
    ({ EntityId }) => EntityId,
  );
const changeSetIds = async (more?: Partial<ListChangeSetsCommandInput>) =>
  ((await listChangeSets(more)).ChangeSetSummaryList ?? []).map(
    ({ ChangeSetId }) => ChangeSetId,
  );
const filter = (Name: string, ...ValueList: string[]) => ({
  FilterList: [{ Name, ValueList }],
});
const shared = filter('Scope', 'SharedWithMe');

describe('ListEntities', () => {
  it('tells of each entity of a type', async () => {
    const { EntitySummaryList, NextToken } = await listEntities();
    expect(NextToken).toBeUndefined();
    expect(EntitySummaryList).toHaveLength(3);
    expect(EntitySummaryList).toContainEqual({
      Name: 'Full',
      EntityType: 'Experience',
      EntityId: fullExperience.id,
      EntityArn: `arn:aws:aws-marketplace:us-east-1:100000000017:AWSMarketplace/Experience/${fullExperience.id}`,
      LastModifiedDate: '2026-01-31T09:05:00Z',
    });
    expect(await entityIds({ EntityType: 'SaaSProduct' })).toEqual([]);
    expect(await entityIds({ EntityType: 'ProcurementPolicy' })).toEqual([
      'procpolicy-full000000000',
    ]);
  });

  it('sorts by last modification, latest first, or by id', async () => {
    catalog.clock.advance(60_000);
    await catalog.run([change('UpdateExperience', {}, bareExperience.id)]);
    expect((await entityIds())[0]).toBe(bareExperience.id);
    const ascending = (SortBy: string) => ({
      Sort: { SortBy, SortOrder: 'ASCENDING' as const },
    });
    expect((await entityIds(ascending('LastModifiedDate'))).at(-1)).toBe(
      bareExperience.id,
    );
    const byId = await entityIds(ascending('EntityId'));
    expect(byId).toEqual([...byId].sort());
  });

  it('filters by id', async () => {
    expect(
      await entityIds(
        filter('EntityId', bareExperience.id, 'exp-doesnotexist0'),
      ),
    ).toEqual([bareExperience.id]);
  });

  it('shows nothing under SharedWithMe to the owner', async () => {
    expect(await entityIds(shared)).toEqual([]);
    expect(await entityIds({ OwnershipType: 'SHARED' })).toEqual([]);
    expect(await entityIds({ OwnershipType: 'SELF' })).toHaveLength(3);
  });

  it('shows everything only under SharedWithMe to a delegated administrator', async () => {
    await catalog.close();
    catalog = await TestCatalog.start({ resourceOwner: 'shared' });
    const id = await catalog.begin([creation('New')]);
    expect(await entityIds()).toEqual([]);
    expect(await entityIds(shared)).toHaveLength(3);
    expect(await entityIds({ OwnershipType: 'SHARED' })).toHaveLength(3);
    expect(await changeSetIds()).toEqual([]);
    expect(await changeSetIds(shared)).toEqual([id]);
  });

  it('comes in pages that show each entity once', async () => {
    await catalog.run(
      Array.from({ length: 20 }, (_, index) => creation(`E${index}`)),
    );
    const { EntitySummaryList } = await listEntities();
    expect(EntitySummaryList).toHaveLength(20);
    const pages: (string | undefined)[][] = [];
    for await (const { EntitySummaryList: page = [] } of paginateListEntities(
      { client: catalog.client, pageSize: 5 },
      { Catalog: 'AWSMarketplace', EntityType: 'Experience' },
    )) {
      pages.push(page.map(({ EntityId }) => EntityId));
      // What changes between two pages neither hides nor repeats others.
      if (pages.length === 1) {
        await catalog.run([
          change('UpdateExperience', { Name: 'Moved up' }, pages[0]?.[0]),
        ]);
      }
    }
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 5, 5, 3]);
    expect(new Set(pages.flat()).size).toBe(23);
    expect(await entityIds({ MaxResults: 50 })).toHaveLength(23);
  });

  it('refuses a token of another query, or none of its own', async () => {
    const { NextToken } = await listEntities({ MaxResults: 1 });
    expect(NextToken).toMatch(/^[\w+=.:@\-/]+$/);
    await listEntities({ MaxResults: 2, NextToken });
    for (const request of [
      { NextToken, EntityType: 'Audience' },
      { NextToken: 'rubbish' },
      { NextToken: '' },
    ]) {
      expect(await refusalOf(listEntities(request))).toMatchObject({
        name: 'ValidationException',
        status: 422,
      });
    }
  });

  it.each([
    ['an unknown filter', filter('Name', 'Full')],
    ['a filter without values', filter('EntityId')],
    ['eleven values', filter('EntityId', ...'abcdefghijk')],
    [
      'the same filter twice',
      { FilterList: [...shared.FilterList, ...shared.FilterList] },
    ],
    ['an empty filter list', { FilterList: [] }],
    ['another scope', filter('Scope', 'Mine')],
    ['an unknown type', { EntityType: 'Experiences' }],
    ['a type with version', { EntityType: 'Experience@1.0' }],
    ['no results', { MaxResults: 0 }],
    ['too many results', { MaxResults: 51 }],
    ['half a result', { MaxResults: 1.5 }],
    ['an unknown order', { Sort: { SortBy: 'Name' } }],
    ['another catalog', { Catalog: 'Other' }],
    [
      'filters of another type',
      { EntityTypeFilters: { SaaSProductFilters: {} } },
    ],
  ])('refuses %s', async (_, request) => {
    expect(await refusalOf(listEntities(request))).toMatchObject({
      name: 'ValidationException',
      status: 422,
    });
  });
});

describe('ListChangeSets', () => {
  async function three(): Promise<[string, string, string]> {
    const first = await catalog.begin(
      [change('UpdateExperience', { Name: 'A' })],
      { ChangeSetName: 'First' },
    );
    catalog.clock.advance(60_000);
    const second = await catalog.begin([change('ReviveExperience', {})], {
      ChangeSetName: 'Second',
    });
    catalog.clock.advance(60_000);
    const third = await catalog.begin([
      change('UpdateExperience', { Name: 'C' }, bareExperience.id),
      creation('D'),
    ]);
    return [first, second, third];
  }

  it('shows the latest first, with all there is to know', async () => {
    const [first, second, third] = await three();
    const { ChangeSetSummaryList = [] } = await listChangeSets();
    expect(ChangeSetSummaryList).toHaveLength(3);
    expect(ChangeSetSummaryList[0]).toMatchObject({
      ChangeSetId: third,
      ChangeSetName: 'Submitted by 100000000017',
      Status: 'PREPARING',
      EntityIdList: [bareExperience.id],
    });
    expect(ChangeSetSummaryList[0]?.EndTime).toBeUndefined();
    expect(ChangeSetSummaryList[1]).toEqual({
      ChangeSetId: second,
      ChangeSetArn: `arn:aws:aws-marketplace:us-east-1:100000000017:AWSMarketplace/ChangeSet/${second}`,
      ChangeSetName: 'Second',
      StartTime: '2026-01-31T09:06:00Z',
      EndTime: '2026-01-31T09:06:00Z',
      Status: 'FAILED',
      EntityIdList: [fullExperience.id],
      FailureCode: 'CLIENT_ERROR',
    });
    expect(ChangeSetSummaryList[2]?.ChangeSetId).toBe(first);
    catalog.clock.advance(1000);
    const [latest] = (await listChangeSets()).ChangeSetSummaryList ?? [];
    expect(latest?.EntityIdList).toEqual([
      bareExperience.id,
      expect.stringMatching(/^exp-/),
    ]);
  });

  it('filters, all filters together', async () => {
    const [first, second, third] = await three();
    expect(await changeSetIds(filter('ChangeSetName', 'First'))).toEqual([
      first,
    ]);
    expect(await changeSetIds(filter('Status', 'FAILED', 'SUCCEEDED'))).toEqual(
      [second, first],
    );
    expect(await changeSetIds(filter('EntityId', bareExperience.id))).toEqual([
      third,
    ]);
    const noon = '2026-01-31T09:06:00Z';
    expect(await changeSetIds(filter('BeforeStartTime', noon))).toEqual([
      first,
    ]);
    expect(await changeSetIds(filter('AfterStartTime', noon))).toEqual([third]);
    expect(await changeSetIds(filter('BeforeEndTime', noon))).toEqual([first]);
    expect(
      await changeSetIds(filter('AfterEndTime', '2026-01-31T09:05:30Z')),
    ).toEqual([second]);
    expect(
      await changeSetIds({
        FilterList: [
          { Name: 'Status', ValueList: ['FAILED'] },
          { Name: 'EntityId', ValueList: [bareExperience.id] },
        ],
      }),
    ).toEqual([]);
    expect(await changeSetIds(shared)).toEqual([]);
  });

  it('sorts by start or end', async () => {
    const [first, second, third] = await three();
    expect(
      await changeSetIds({
        Sort: { SortBy: 'StartTime', SortOrder: 'ASCENDING' },
      }),
    ).toEqual([first, second, third]);
    expect(await changeSetIds({ Sort: { SortBy: 'EndTime' } })).toEqual([
      second,
      first,
      third,
    ]);
  });

  it('comes in pages, in the order of starts within one second', async () => {
    const started: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      started.push(await catalog.begin([creation(`E${index}`)]));
    }
    const seen: (string | undefined)[] = [];
    for await (const { ChangeSetSummaryList = [] } of paginateListChangeSets(
      { client: catalog.client, pageSize: 3 },
      { Catalog: 'AWSMarketplace' },
    )) {
      seen.push(...ChangeSetSummaryList.map(({ ChangeSetId }) => ChangeSetId));
    }
    expect(seen).toEqual(started.reverse());
  });

  it.each([
    ['an unknown filter', filter('Name', 'a')],
    ['an unknown status', filter('Status', 'DONE')],
    ['a time that is none', filter('BeforeEndTime', 'noon')],
    ['two times', filter('AfterEndTime', '2026-01-31', '2026-02-01')],
    ['too many results', { MaxResults: 21 }],
    ['an unknown order', { Sort: { SortBy: 'Status' } }],
  ])('refuses %s', async (_, request) => {
    expect(await refusalOf(listChangeSets(request))).toMatchObject({
      name: 'ValidationException',
      status: 422,
    });
  });
});
