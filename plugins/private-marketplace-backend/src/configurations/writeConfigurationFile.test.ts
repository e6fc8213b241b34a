import { ConflictError, InputError } from '@backstage/errors';
import {
  ConditionFailedError,
  type BucketGateway,
} from 'backstage-plugin-private-marketplace-node';
import { emptyBucket } from '../__testUtils__/emptyAws';
import { writeConfigurationFile } from './writeConfigurationFile';

const now = new Date('2026-01-31T09:05:00.123Z');

function write(
  bucket: BucketGateway,
  version?: string,
  configuration: { Notes?: string; AllowProducts?: string[] } = {
    Notes: 'Note',
  },
) {
  return writeConfigurationFile({
    bucket,
    shortName: 'Finance',
    configuration: { configuration, version },
    requestedBy: 'user:default/ada',
    now,
  });
}

function bucketThatHas(text: string | undefined): BucketGateway {
  return {
    ...emptyBucket(),
    put: async key => {
      throw new ConditionFailedError(key);
    },
    get: async key => ({
      key,
      text,
      etag: '"1"',
      size: 1,
      lastModified: now,
      metadata: {},
    }),
  };
}

describe('writeConfigurationFile', () => {
  it('writes JSON that people can read, never over another file', async () => {
    const bucket = emptyBucket();
    const put = jest.spyOn(bucket, 'put');
    await expect(write(bucket, '1')).resolves.toEqual({
      key: 'Experience_Finance#1.json',
      version: '1',
      created: true,
    });
    expect(put.mock.calls).toEqual([
      [
        'Experience_Finance#1.json',
        '{\n  "Notes": "Note"\n}\n',
        { ifAbsent: true },
        { metadata: { 'requested-by': 'user%3Adefault%2Fada' } },
      ],
    ]);
  });

  it('makes a version of the time', async () => {
    await expect(write(emptyBucket())).resolves.toMatchObject({
      version: '20260131-090500-123',
    });
  });

  it('takes what stands there already for its own', async () => {
    const bucket = bucketThatHas('{\n  "Notes": "Note"\n}\n');
    await expect(write(bucket, '1')).resolves.toMatchObject({ created: false });
  });

  it.each([
    ['another file', '{}'],
    ['a file too large to be the same', undefined],
  ])('gives way to %s', async (_what, text) => {
    const writing = write(bucketThatHas(text), '1');
    await expect(writing).rejects.toThrow(ConflictError);
  });

  it('gives way to a file that is deleted in the same moment', async () => {
    const bucket = { ...bucketThatHas(''), get: async () => undefined };
    await expect(write(bucket, '1')).rejects.toThrow(ConflictError);
  });

  it.each(['', '.', '..', 'a/b', 'x'.repeat(41)])(
    'refuses the version %j before it asks AWS',
    async version => {
      const bucket = emptyBucket();
      const put = jest.spyOn(bucket, 'put');
      await expect(write(bucket, version)).rejects.toThrow(InputError);
      expect(put).not.toHaveBeenCalled();
    },
  );

  it('counts the bytes of the file that it would write', async () => {
    const bucket = emptyBucket();
    const productsOf = (count: number) => ({
      AllowProducts: Array.from(
        { length: count },
        (_, index) => `prod-${String(index).padStart(13, '0')}`,
      ),
    });
    // Less than 256 KiB as one line, and more as a file.
    const wide = productsOf(11_000);
    expect(JSON.stringify(wide).length).toBeLessThan(256 * 1024);
    await expect(write(bucket, '1', wide)).rejects.toThrow(
      /^\/configuration: The configuration has \d+ bytes/,
    );
    const fitting = write(bucket, '1', productsOf(9_000));
    await expect(fitting).resolves.toMatchObject({ created: true });
  });
});
