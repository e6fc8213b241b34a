import type {
  Checksum,
  JournalEntry,
  Part,
  Tags,
  Upload,
  Version,
  Versioning,
} from './journalEntry';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the members of one JSON object, and complains about what is not there. */
class Reader {
  private readonly members: Record<string, unknown>;

  constructor(value: unknown) {
    if (!isRecord(value)) {
      throw new Error('expected an object');
    }
    this.members = value;
  }

  text(name: string): string {
    const value = this.members[name];
    if (typeof value !== 'string') {
      throw new Error(`expected text in "${name}"`);
    }
    return value;
  }

  count(name: string): number {
    const value = this.members[name];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      throw new Error(`expected a whole number in "${name}"`);
    }
    return value;
  }

  texts(name: string): Record<string, string> {
    const reader = new Reader(this.members[name]);
    return Object.fromEntries(
      Object.keys(reader.members).map(key => [key, reader.text(key)]),
    );
  }

  has(name: string): boolean {
    return this.members[name] !== undefined;
  }

  inside(name: string): Reader {
    return new Reader(this.members[name]);
  }
}

function parseChecksum(reader: Reader): { checksum?: Checksum } {
  if (!reader.has('checksum')) {
    return {};
  }
  const checksum = reader.inside('checksum');
  return {
    checksum: {
      header: checksum.text('header'),
      value: checksum.text('value'),
    },
  };
}

function parseTags(reader: Reader): { tags?: Tags } {
  return reader.has('tags') ? { tags: reader.texts('tags') } : {};
}

function parseVersion(reader: Reader): Version {
  const common = {
    key: reader.text('key'),
    versionId: reader.text('versionId'),
    sequence: reader.count('sequence'),
    modified: reader.text('modified'),
  };
  return reader.text('kind') === 'marker'
    ? { kind: 'marker', ...common }
    : {
        kind: 'object',
        ...common,
        size: reader.count('size'),
        etag: reader.text('etag'),
        body: reader.text('body'),
        headers: reader.texts('headers'),
        ...parseChecksum(reader),
        ...parseTags(reader),
      };
}

function parseUpload(reader: Reader): Upload {
  return {
    uploadId: reader.text('uploadId'),
    bucket: reader.text('bucket'),
    key: reader.text('key'),
    started: reader.text('started'),
    headers: reader.texts('headers'),
    ...parseTags(reader),
  };
}

function parsePart(reader: Reader): Part {
  return {
    number: reader.count('number'),
    modified: reader.text('modified'),
    size: reader.count('size'),
    etag: reader.text('etag'),
    body: reader.text('body'),
    ...parseChecksum(reader),
  };
}

function parseVersioning(value: string): Versioning {
  if (value !== 'Enabled' && value !== 'Suspended') {
    throw new Error(`unknown versioning "${value}"`);
  }
  return value;
}

/** Reads one line of a journal; throws when it is not one. */
export function parseJournalEntry(line: string): JournalEntry {
  const entry = new Reader(JSON.parse(line));
  const type = entry.text('type');
  switch (type) {
    case 'bucket-created':
      return { type, bucket: entry.text('bucket'), at: entry.text('at') };
    case 'bucket-deleted':
      return { type, bucket: entry.text('bucket') };
    case 'versioning-set':
      return {
        type,
        bucket: entry.text('bucket'),
        versioning: parseVersioning(entry.text('versioning')),
      };
    case 'version-added':
      return {
        type,
        bucket: entry.text('bucket'),
        version: parseVersion(entry.inside('version')),
        ...(entry.has('uploadId') && { uploadId: entry.text('uploadId') }),
      };
    case 'version-removed':
      return {
        type,
        bucket: entry.text('bucket'),
        key: entry.text('key'),
        versionId: entry.text('versionId'),
      };
    case 'tags-set':
      return {
        type,
        bucket: entry.text('bucket'),
        key: entry.text('key'),
        versionId: entry.text('versionId'),
        tags: entry.texts('tags'),
      };
    case 'upload-started':
      return { type, upload: parseUpload(entry.inside('upload')) };
    case 'part-added':
      return {
        type,
        uploadId: entry.text('uploadId'),
        part: parsePart(entry.inside('part')),
      };
    case 'upload-ended':
      return { type, uploadId: entry.text('uploadId') };
    case 'sequence-reached':
      return { type, sequence: entry.count('sequence') };
    default:
      throw new Error(`unknown type "${type}"`);
  }
}
