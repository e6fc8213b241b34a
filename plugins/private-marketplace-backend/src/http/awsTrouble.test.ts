import type { RequestListener } from 'node:http';
import request from 'supertest';
import { startServer } from '../__testUtils__/startServer';
import { BASE, startPlugin } from '../__testUtils__/startPortal';
import { startSandbox } from 'private-marketplace-sandbox';

const routes = [
  ['get', `${BASE}/experiences`],
  ['get', `${BASE}/experiences/Default`],
  ['post', `${BASE}/experiences/Default/configurations`],
  ['get', `${BASE}/experiences/Default/configurations/1`],
] as const;

/** What each route says while AWS is in trouble. All have to answer 503, with words and no stack trace. */
async function messages(
  endpoints: { catalog: string; s3: string },
  bucket: string,
): Promise<string[]> {
  const { server } = await startPlugin({ bucket, endpoints });
  const all: string[] = [];
  for (const [method, path] of routes) {
    const { body, text } = await request(server)
      [method](path)
      .send(
        method === 'post' ? { configuration: { Notes: 'Note' } } : undefined,
      )
      .expect(503);
    expect(body).toMatchObject({ error: { name: 'ServiceUnavailableError' } });
    expect(text).not.toMatch(/"stack"|\.[jt]s:\d|node_modules/);
    all.push(body.error.message);
  }
  return all;
}

async function messagesOf(respond: RequestListener): Promise<string[]> {
  const { url, close } = await startServer(respond);
  const all = await messages({ catalog: url, s3: url }, 'bucket');
  await close();
  return all;
}

describe('Every route', () => {
  it('says that AWS is away', async () => {
    const { url, close } = await startServer(() => {});
    await close();
    for (const message of await messages({ catalog: url, s3: url }, 'bucket')) {
      expect(message).toMatch(/^AWS could not be reached\. .*ECONNREFUSED/);
    }
  });

  it('names the call for which a right is missing', async () => {
    const said = await messagesOf((_request, response) => {
      response.writeHead(403, {
        'content-type': 'application/json',
        'x-amzn-errortype': 'AccessDeniedException',
        'x-amzn-requestid': 'request-1',
      });
      const Message = 'is not authorized to perform: ListEntities';
      response.end(JSON.stringify({ Message }));
    });
    for (const message of said) {
      expect(message).toMatch(
        /^The AWS role of the portal lacks a permission\. List(Entities|ObjectsV2) for \w+ failed: /,
      );
    }
  });

  it('names the setting when the bucket does not exist', async () => {
    const sandbox = await startSandbox({ automation: false });
    const said = await messages(
      {
        catalog: sandbox.env.AWS_ENDPOINT_URL_MARKETPLACE_CATALOG,
        s3: sandbox.env.AWS_ENDPOINT_URL_S3,
      },
      'no-such-bucket',
    );
    await sandbox.close();
    for (const message of said) {
      expect(message).toMatch(
        /^The bucket of privateMarketplace\.bucket does not exist\. ListObjectsV2/,
      );
    }
  });

  it('bears an answer that is not of AWS at all', async () => {
    const said = await messagesOf((_request, response) => {
      response.writeHead(400, { 'content-type': 'text/html' });
      response.end('<html><body>Proxy</body></html>');
    });
    for (const message of said) {
      expect(message).toMatch(/^AWS did not answer as it should\./);
    }
  });
});
