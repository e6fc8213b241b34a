import { subjectsOfEvent } from './subjectsOfEvent';

const s3 = (key: string) => ({ s3: { object: { key } } });
const changeSet = (detail: object) => ({
  source: 'aws.marketplacecatalog',
  'detail-type': 'Change Set Succeeded',
  detail,
});

it.each<[string, unknown, object[]]>([
  [
    'files, with the keys encoded',
    {
      Records: [
        s3('Experience_A%231.json'),
        s3('STATUS_Experience_B'),
        s3('ERROR_STATUS_Experience_C_20260131-090500'),
        s3('PENDING_Experience_D'),
        s3('%'),
      ],
    },
    [{ shortName: 'A' }, { shortName: 'B' }, { shortName: 'C' }],
  ],
  [
    'a file, by EventBridge',
    { source: 'aws.s3', detail: { object: { key: 'Experience_A#1.json' } } },
    [{ shortName: 'A' }],
  ],
  [
    'a change set of the automation',
    changeSet({
      ChangeSetId: 'cs1',
      ChangeSetName: 'Private Marketplace Automation Update Experience  A',
    }),
    [{ shortName: 'A' }],
  ],
  [
    'a change set of somebody else',
    changeSet({ ChangeSetId: 'cs2', ChangeSetName: 'By hand' }),
    [{ changeSetId: 'cs2' }],
  ],
  ['the test message of S3', { Event: 's3:TestEvent' }, []],
  ['another service', { source: 'aws.ec2', detail: {} }, []],
  ['nothing at all', undefined, []],
  ['a text', 'text', []],
])('finds what an event is about: %s', (_, payload, subjects) => {
  expect(subjectsOfEvent(payload)).toEqual(subjects);
});
