import { demoProducts } from '@private-marketplace/sandbox';
import { TestAws } from '../__testUtils__/TestAws';

let aws: TestAws;
beforeEach(async () => {
  aws = await TestAws.start();
});
afterEach(() => aws.close());

const [allowed, denied] = demoProducts.map(({ id }) => id);
const finance = {
  Name: 'Finance Unit',
  AssociatePrincipals: ['ou-7kq2-finance08'],
  AllowProducts: [allowed],
  DenyProducts: [denied],
  Status: 'Enabled',
  PolicyResourceRequests: 'Allow',
};

describe('a configuration', () => {
  it('creates an experience', async () => {
    const { configure, monitor } = aws.handlers();
    await configure(await aws.upload('Experience_Finance#1.json', finance));
    const [changeSet] = await aws.changeSets();
    expect(changeSet?.name).toBe(
      'Private Marketplace Automation Create Experience Finance',
    );
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetId: changeSet?.id,
      ChangeSetStatus: 'In Progress',
    });

    for (const event of await aws.endChangeSets()) await monitor(event);
    const [experience, ...others] = await aws.experiences();
    expect(others).toEqual([]);
    expect(experience).toMatchObject({
      name: 'Finance Unit',
      status: 'Enabled',
      allowedProducts: [allowed],
      deniedProducts: [denied],
      productRequests: 'Allow',
      principals: ['ou-7kq2-finance08'],
    });
    const status = await aws.status('Finance');
    expect(status).toMatchObject({
      'Experience Id': experience?.id,
      ChangeSetId: changeSet?.id,
      ChangeSetStatus: 'Successful',
    });
    expect(status).not.toHaveProperty('Error Message');
    expect(await aws.errors()).toEqual([]);
  });

  it('changes the experience that it created before, and no other', async () => {
    await aws.apply('Experience_Finance#1.json', finance);
    await aws.apply('Experience_Research#1.json', { Name: 'Research' });
    await aws.apply('Experience_Finance#2.json', {
      Name: 'Finance',
      DenyProducts: [allowed],
      Status: 'Disabled',
    });
    const [changed, research] = await aws.experiences();
    expect(changed).toMatchObject({
      name: 'Finance',
      status: 'Disabled',
      allowedProducts: [],
      principals: ['ou-7kq2-finance08'],
    });
    expect(changed?.deniedProducts.sort()).toEqual([allowed, denied].sort());
    expect(research).toMatchObject({ name: 'Research', status: 'Disabled' });
  });

  it('starts no change set when it changes nothing', async () => {
    await aws.apply('Experience_Finance#1.json', finance);
    const before = await aws.changeSets();
    await aws.apply('Experience_Finance#2.json', { Name: 'Finance Unit' });
    expect(await aws.changeSets()).toEqual(before);
    expect(await aws.status('Finance')).toMatchObject({
      ChangeSetId: before[0]?.id,
      ChangeSetStatus: 'Successful',
    });
  });

  it('may bring more products than one change set takes', async () => {
    const products = Array.from({ length: 190 }, (_, n) => `prod-made-up-${n}`);
    const AllowProducts = products.slice(0, 120);
    const DenyProducts = products.slice(120);
    const { configure, monitor } = aws.handlers();
    await configure(
      await aws.upload('Experience_Large#1.json', {
        Name: 'Large',
        AllowProducts,
        DenyProducts,
        Status: 'Enabled',
      }),
    );
    const live = [];
    for (;;) {
      const events = await aws.endChangeSets();
      if (events.length === 0) break;
      live.push((await aws.experiences())[0]?.status);
      for (const event of events) await monitor(event);
    }
    expect(live).toEqual(['Disabled', 'Disabled', 'Enabled']);
    const [experience, ...others] = await aws.experiences();
    expect(others).toEqual([]);
    expect(experience?.allowedProducts.sort()).toEqual(AllowProducts.sort());
    expect(experience?.deniedProducts.sort()).toEqual(DenyProducts.sort());
    expect(await aws.keys('STATUS_')).toEqual(['STATUS_Experience_Large']);
    expect(await aws.status('Large')).toMatchObject({
      'Experience Id': experience?.id,
      ChangeSetStatus: 'Successful',
    });
  });

  it('makes an experience managed that was made elsewhere', async () => {
    await aws.apply('Experience_Finance#1.json', finance);
    const [experience] = await aws.experiences();
    await aws.upload('STATUS_Experience_Money', {
      'Experience Id': experience?.id,
    });
    await aws.apply('Experience_Money#1.json', { Name: 'Money' });
    expect(await aws.experiences()).toEqual([{ ...experience, name: 'Money' }]);
  });
});
