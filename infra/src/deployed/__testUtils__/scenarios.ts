import { METRICS } from '../../metrics/names';
import { DeployedAws } from './DeployedAws';
import { Person } from './Person';
import type { TemplateTexts } from './readTemplates';

const CHANGE_SET = 4000;
const MINUTE = 60_000;
const FILE = 'Experience_Research#1.json';
const research = { Name: 'Research' };
// Another experience of the demo has this unit.
const failing = { ...research, AssociatePrincipals: ['ou-7kq2-finance08'] };

const CONFIGURE = 'AsyncConfigurePrivateMarketplaceLambda';
const MONITOR = 'ChangesetStatusUpdateLambda';

/** What the templates have to do where they are deployed. Each throws when they do not. */
export const scenarios = {
  'applies a configuration': inAws({}, appliesConfiguration),
  'says why one failed': inAws({}, saysWhyOneFailed),
  'hears that one was cancelled': inAws({}, hearsOfCancellation),
  'takes up what is copied or uploaded in parts': inAws({}, takesUpCopies),
  'makes up for a lost end': inAws({ loses: MONITOR }, makesUpForLostEnd),
  'makes up for a lost upload': inAws(
    { loses: CONFIGURE },
    makesUpForLostUpload,
  ),
  'leaves alone what others do': inAws({}, leavesOthersAlone),
  'works for a delegated administrator': inAws(
    { delegated: true },
    worksForDelegate,
  ),
} satisfies Record<string, Scenario>;

/** Deploys templates and sees what they do. */
export type Scenario = (texts: TemplateTexts) => Promise<void>;

function inAws(
  { loses, delegated }: { loses?: string; delegated?: boolean },
  run: (aws: DeployedAws, person: Person) => Promise<void>,
): Scenario {
  return async texts => {
    const aws = await DeployedAws.start(texts, {
      loses: id => id === loses,
      delegated,
    });
    const person = new Person(aws.sandbox);
    try {
      await run(aws, person);
    } finally {
      person.close();
      await aws.close();
    }
  };
}

async function passMinutes(aws: DeployedAws, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) await aws.pass(MINUTE);
}

async function experiencesOf(person: Person): Promise<string[]> {
  const ids = [];
  for await (const { id } of person.catalog.listEntities('Experience')) {
    ids.push(id);
  }
  return ids;
}

async function appliesConfiguration(aws: DeployedAws, person: Person) {
  await person.upload(FILE, research);
  await aws.pass(0);
  expect(await person.status('Research')).toMatchObject({
    ChangeSetStatus: 'In Progress',
    ChangeSetId: expect.any(String),
  });
  await aws.pass(CHANGE_SET);
  expect(await person.status('Research')).toMatchObject({
    ChangeSetStatus: 'Successful',
    'Experience Id': expect.stringMatching(/^exp-/),
  });
  expect(aws.metric(METRICS.applied)).toEqual([1]);
  expect(aws.log()).toContainEqual(
    expect.objectContaining({
      message: 'Status recorded',
      service: 'private-marketplace-automation',
      function_name: MONITOR,
      function_request_id: `${MONITOR}-1`,
      shortName: 'Research',
    }),
  );
}

async function saysWhyOneFailed(aws: DeployedAws, person: Person) {
  await person.upload(FILE, failing);
  await aws.pass(0);
  await aws.pass(CHANGE_SET);
  expect(await person.status('Research')).toMatchObject({
    ChangeSetStatus: 'Failed',
    'Error Message': expect.stringContaining('ou-7kq2-finance08'),
  });
  expect(await person.keys('ERROR_')).toEqual([
    expect.stringMatching(/^ERROR_STATUS_Experience_Research_\d{8}-\d{6}$/),
  ]);
  expect(aws.metric(METRICS.failed)).toEqual([1]);
}

async function hearsOfCancellation(aws: DeployedAws, person: Person) {
  await person.upload(FILE, research);
  await aws.pass(0);
  const { ChangeSetId = '' } = await person.status('Research');
  await person.catalog.cancelChangeSet(ChangeSetId);
  await aws.pass(CHANGE_SET);
  expect(await person.status('Research')).toMatchObject({
    ChangeSetStatus: 'Failed',
    'Error Message': 'The change set was cancelled.',
  });
}

async function takesUpCopies(aws: DeployedAws, person: Person) {
  await person.upload('drafts/Research.json', research);
  await aws.pass(0);
  expect(await person.changeSetNames()).toEqual([]);
  await person.copy('drafts/Research.json', FILE);
  await person.uploadInParts('Experience_Lab#1.json', { Name: 'Lab' });
  await aws.pass(0);
  await aws.pass(CHANGE_SET);
  for (const shortName of ['Research', 'Lab']) {
    expect(await person.status(shortName)).toMatchObject({
      ChangeSetStatus: 'Successful',
    });
  }
}

async function makesUpForLostEnd(aws: DeployedAws, person: Person) {
  await person.upload(FILE, research);
  await aws.pass(0);
  await aws.pass(CHANGE_SET);
  expect(await person.status('Research')).toMatchObject({
    ChangeSetStatus: 'In Progress',
  });
  await aws.pass(MINUTE);
  expect(await person.status('Research')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
  expect(aws.metric(METRICS.oldestInProgress)).toHaveLength(1);
}

async function makesUpForLostUpload(aws: DeployedAws, person: Person) {
  await passMinutes(aws, 16);
  await person.upload(FILE, research);
  await passMinutes(aws, 16);
  expect(await person.status('Research')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
  expect(aws.metric(METRICS.applied)).toEqual([1]);
}

/** Only who sees the audiences knows that there is nothing to disassociate. */
async function worksForDelegate(aws: DeployedAws, person: Person) {
  const nothing = { DisassociatePrincipals: ['999999999999'] };
  await person.upload('Experience_FinanceUnit#a.json', nothing);
  await aws.pass(0);
  expect(await person.status('FinanceUnit')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
  await person.upload('Experience_FinanceUnit#b.json', {
    Description: 'First',
  });
  await aws.pass(0);
  await person.upload('Experience_FinanceUnit#c.json', nothing);
  await aws.pass(0);
  // The function that hears of the end goes on with what waited.
  await aws.pass(CHANGE_SET);
  expect(await person.status('FinanceUnit')).toMatchObject({
    ChangeSetStatus: 'Successful',
  });
}

async function leavesOthersAlone(aws: DeployedAws, person: Person) {
  // What the schedules note of themselves is nobody's.
  const keys = async () =>
    (await person.keys()).filter(key => !key.startsWith('AUTOMATION_'));
  const before = await keys();
  const [experience] = await experiencesOf(person);
  await person.catalog.startChangeSet({
    name: 'By hand',
    clientRequestToken: 'by-hand',
    changes: [
      {
        ChangeType: 'UpdateExperience',
        ChangeName: 'ByHand',
        Entity: { Type: 'Experience@1.0', Identifier: experience },
        DetailsDocument: { Description: 'By hand' },
      },
    ],
  });
  await aws.pass(CHANGE_SET);
  await passMinutes(aws, 1);
  expect(await keys()).toEqual(before);
  expect(await person.changeSetNames()).toEqual(['By hand']);
  expect(aws.metric(METRICS.oldestInProgress)).toEqual([0]);
}
