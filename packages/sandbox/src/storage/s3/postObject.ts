import type { ObjectStore } from '../state/objectStore';
import { versionHeader } from './find';
import { findWritable } from './putObject';
import { S3Error } from './s3Error';
import type { S3Request } from './s3Request';
import { type S3Response, xmlResponse } from './s3Response';
import { storedHeaders } from './storedHeaders';
import { xmlDocument, xmlElement } from './xml';

function malformed(message: string): S3Error {
  return new S3Error('MalformedPOSTRequest', message);
}

async function readForm(request: S3Request): Promise<FormData> {
  const contentType = request.headers.get('content-type') ?? '';
  try {
    // The platform reads forms, if only as the body of an answer.
    return await new Response(new Uint8Array(request.body), {
      headers: { 'content-type': contentType },
    }).formData();
  } catch {
    throw malformed(
      'The body of your POST request is not well-formed multipart/form-data.',
    );
  }
}

/** Answers an upload by form; its policy and signature are not checked. */
export async function postObject(
  store: ObjectStore,
  request: S3Request,
): Promise<S3Response> {
  const form = await readForm(request);
  const fields = new Map<string, string>();
  let body: Buffer | undefined;
  let filename = '';
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      fields.set(name.toLowerCase(), value);
    } else if (name === 'file') {
      body = Buffer.from(await value.arrayBuffer());
      filename = value.name;
    }
  }
  const key = fields.get('key')?.replaceAll('${filename}', filename);
  if (!body || !key) {
    throw malformed('The form must have the fields "key" and "file".');
  }
  const bucket = findWritable(store, { ...request, key });
  const headers = storedHeaders(fields);
  const version = store.putObject(bucket, { key, body, headers });
  const created = { event: 'ObjectCreated:Post', version } as const;
  const answered = {
    etag: `"${version.etag}"`,
    location: `/${bucket.name}/${encodeURI(key)}`,
    ...versionHeader(bucket, version),
  };
  const status = fields.get('success_action_status');
  if (status !== '201') {
    return { status: status === '200' ? 200 : 204, headers: answered, created };
  }
  const xml = xmlDocument('PostResponse', [
    xmlElement('Location', answered.location),
    xmlElement('Bucket', bucket.name),
    xmlElement('Key', key),
    xmlElement('ETag', answered.etag),
  ]);
  return { ...xmlResponse(xml, answered), status: 201, created };
}
