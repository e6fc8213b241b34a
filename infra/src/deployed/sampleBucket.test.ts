import { isRecord } from '../events/unknownRecord';
import { DeployedAws } from './__testUtils__/DeployedAws';
import { Person } from './__testUtils__/Person';
import { readTemplates } from './__testUtils__/readTemplates';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const CHANGE_SET = 4000;

let aws: DeployedAws;
let person: Person;
/** Whether the stacks are there already. */
let isDeployed = false;

beforeEach(async () => {
  isDeployed = false;
  aws = await DeployedAws.start(readTemplates(), { loses: () => !isDeployed });
  person = new Person(aws.sandbox);
});

afterEach(async () => {
  person.close();
  await aws.close();
});

async function passMinutes(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) await aws.pass(MINUTE);
}

/** What the sample does with a configuration for a new experience. */
async function createAsSample(Name: string): Promise<string> {
  const experience = '$ExperienceCreationChange.Entity.Identifier';
  const { changeSetId } = await person.catalog.startChangeSet({
    name: `Private Marketplace Automation Create Experience ${Name}`,
    clientRequestToken: Name.replaceAll(' ', '-'),
    changes: [
      {
        ChangeType: 'CreateExperience',
        ChangeName: 'ExperienceCreationChange',
        Entity: { Type: 'Experience@1.0' },
        DetailsDocument: { Name, Description: `Made of ${Name}` },
      },
      {
        ChangeType: 'CreateProcurementPolicy',
        ChangeName: 'CreateProcurementPolicyChange',
        Entity: { Type: 'Experience@1.0', Identifier: experience },
        DetailsDocument: { Name: 'Procurement policy for default experience' },
      },
    ],
  });
  return changeSetId;
}

async function nameOf(id = ''): Promise<unknown> {
  const entity = await person.catalog.describeEntity(id);
  return isRecord(entity?.document) ? entity.document.Name : undefined;
}

describe("a bucket as AWS's sample leaves it", () => {
  it.each(['Research', 'Brand Team'])('is taken over: %s', async shortName => {
    // A file that was applied, one that was lost, and an end that nobody heard of.
    await person.upload(`Experience_${shortName}#1_0.json`, {
      Name: shortName,
    });
    const ChangeSetId = await createAsSample(shortName);
    await person.upload(`Experience_${shortName}#1_1.json`, { Name: 'Lost' });
    await person.upload(`STATUS_Experience_${shortName}`, {
      ChangeSetId,
      ChangeSetStatus: 'In Progress',
    });
    await aws.pass(CHANGE_SET);
    await aws.pass(MINUTE);

    isDeployed = true;
    await passMinutes(16);
    const taken = await person.status(shortName);
    expect(taken).toMatchObject({
      ChangeSetId,
      ChangeSetStatus: 'Successful',
      'Experience Id': expect.stringMatching(/^exp-/),
    });
    expect(await nameOf(taken['Experience Id'])).toBe(shortName);

    await person.upload(`Experience_${shortName}#harmless`, {
      Name: shortName,
      AllowProducts: [],
    });
    await passMinutes(1);
    await person.upload(`Experience_${shortName}#2.json`, {
      Description: 'Taken over',
    });
    await aws.pass(CHANGE_SET);
    await passMinutes(1);
    expect(await person.status(shortName)).toMatchObject({
      ChangeSetStatus: 'Successful',
      'Experience Id': taken['Experience Id'],
    });
    expect(await nameOf(taken['Experience Id'])).toBe(shortName);
    expect(await person.keys('ERROR_')).toEqual([]);
  });
});
