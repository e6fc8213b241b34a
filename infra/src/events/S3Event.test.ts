import { parseS3Event } from './S3Event';

/** A record as S3 writes it (Amazon S3 User Guide, "Event message structure"). */
function record(object: object, more: object = {}) {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'us-east-1',
    eventTime: '2026-01-31T09:05:00.000Z',
    eventName: 'ObjectCreated:Put',
    s3: { s3SchemaVersion: '1.0', bucket: { name: 'b' }, object },
    ...more,
  };
}

describe('parseS3Event', () => {
  it('reads the file, its version and when it came', () => {
    const object = {
      key: 'Experience_A%231.json',
      size: 123,
      eTag: 'd41d8cd98f00b204e9800998ecf8427e',
      versionId: '3sL4kqtJlcpXroDTDmJ',
      sequencer: '0055AED6DCD90281E5',
    };
    expect(parseS3Event({ Records: [record(object)] })).toEqual([
      {
        Key: 'Experience_A#1.json',
        VersionId: '3sL4kqtJlcpXroDTDmJ',
        Sequencer: '0055AED6DCD90281E5',
        ArrivedAt: '2026-01-31T09:05:00.000Z',
      },
    ]);
  });

  it('leaves out what a bucket without versions does not tell', () => {
    expect(parseS3Event({ Records: [record({ key: 'a' })] })).toEqual([
      { Key: 'a', ArrivedAt: '2026-01-31T09:05:00.000Z' },
    ]);
  });

  it('reads every record, in order', () => {
    const Records = ['a', 'b', 'c'].map(key => record({ key }));
    expect(parseS3Event({ Records }).map(({ Key }) => Key)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it.each([
    ['Experience_A%231+2.json', 'Experience_A#1 2.json'],
    ['a%2Bb', 'a+b'],
    ['100%25', '100%'],
    ['Caf%C3%A9', 'Café'],
    ['a%2Fb/c', 'a/b/c'],
  ])('decodes the key %s', (key, decoded) => {
    expect(parseS3Event({ Records: [record({ key })] })[0]?.Key).toBe(decoded);
  });

  it('has nothing to do for the test event of a new notification', () => {
    const event = {
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: '2026-01-31T09:05:00.000Z',
      Bucket: 'b',
    };
    expect(parseS3Event(event)).toEqual([]);
  });

  it.each([
    ['no object', 'text', /not an object/],
    ['nothing', undefined, /not an object/],
    ['no records', {}, /no Records/],
    ['records that are no list', { Records: {} }, /no Records/],
    ['an empty record', { Records: [{}] }, /no object key/],
    ['a record that is null', { Records: [null] }, /no object key/],
    ['no object in a record', { Records: [{ s3: {} }] }, /no object key/],
    ['no key', { Records: [record({})] }, /no object key/],
    ['a key that is no text', { Records: [record({ key: 1 })] }, /no object/],
    ['a broken key', { Records: [record({ key: '%E0%A4%A' })] }, /encoded/],
    [
      'no time',
      { Records: [record({ key: 'a' }, { eventTime: undefined })] },
      /no time/,
    ],
    [
      'a time that is none',
      { Records: [record({ key: 'a' }, { eventTime: 'soon' })] },
      /no time/,
    ],
  ])('refuses an event with %s', (_, event, message) => {
    expect(() => parseS3Event(event)).toThrow(TypeError);
    expect(() => parseS3Event(event)).toThrow(message);
  });
});
