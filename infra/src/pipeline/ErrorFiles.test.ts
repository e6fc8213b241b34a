import {
  ConditionFailedError,
  type BucketGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { file, time } from './__testUtils__/inputs';
import { ErrorFiles } from './ErrorFiles';

function unneeded(): never {
  throw new Error('Nobody needs this.');
}

/** A bucket in memory that knows what error files need. */
function memoryBucket() {
  const texts = new Map<string, string>();
  const bucket: BucketGateway = {
    get: async key => {
      const text = texts.get(key);
      if (text === undefined) return undefined;
      const lastModified = new Date(0);
      return { key, text, etag: '', size: 0, lastModified, metadata: {} };
    },
    head: async () => undefined,
    put: async (key, text, condition) => {
      expect(condition).toEqual({ ifAbsent: true });
      if (texts.has(key)) throw new ConditionFailedError(key);
      texts.set(key, text);
      return { etag: '' };
    },
    list: unneeded,
    listVersions: unneeded,
    remove: unneeded,
  };
  return { bucket, texts };
}

const report = (n: number) => ({
  Configuration: file(n),
  Message: 'It is wrong.',
  EndedAt: time(0),
});

describe('ErrorFiles', () => {
  it('writes what AWS says next to what the automation says', async () => {
    const { bucket, texts } = memoryBucket();
    const written = await new ErrorFiles(bucket).write(report(1), {
      ChangeSetId: 'set-1',
    });
    const errorKey = 'ERROR_STATUS_Experience_Finance_20260131-090500';
    expect(written).toEqual({ errorKey, isNew: true });
    expect(JSON.parse(texts.get(errorKey) ?? '')).toEqual({
      Automation: report(1),
      ChangeSetId: 'set-1',
    });
  });

  it('writes the error of a version once', async () => {
    const { bucket, texts } = memoryBucket();
    const errors = new ErrorFiles(bucket);
    await errors.write(report(1));
    await errors.write(report(2));
    expect(await errors.write(report(2))).toEqual({
      errorKey: 'ERROR_STATUS_Experience_Finance_20260131-090501',
      isNew: false,
    });
    expect(texts.size).toBe(2);
  });

  it('finds a name for each of many errors of the same second', async () => {
    const { bucket, texts } = memoryBucket();
    const errors = new ErrorFiles(bucket);
    for (let n = 0; n < 100; n += 1) await errors.write(report(n));
    expect(texts.size).toBe(100);
  });

  it('gives up when S3 does not let it write', async () => {
    const { bucket } = memoryBucket();
    const denied = new Error('AccessDenied');
    const errors = new ErrorFiles({
      ...bucket,
      put: () => Promise.reject(denied),
    });
    await expect(errors.write(report(1))).rejects.toBe(denied);
  });
});
