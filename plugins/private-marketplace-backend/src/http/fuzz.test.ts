import { once } from 'node:events';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { BASE } from '../__testUtils__/base';
import { experience } from '../__testUtils__/MemoryReadModel';
import { keysOf } from '../__testUtils__/startAws';
import { startApi, type Api } from '../__testUtils__/startApi';
import { operations } from './operations';

const RUNS = 2000;
const SEED = 20260131;

const oddText = fc.oneof(
  fc.constantFrom(
    ...[
      '..',
      '.',
      '%2F',
      '%00',
      '%',
      '#',
      '__proto__',
      'constructor',
      '\u202e',
    ],
    ...['STATUS_Experience_Default', 'ERROR_', 'Default', 'set1', '1', '-1'],
    ...['true', 'null', '[]', '{}', "' or 1=1 --", '\0', '💥', '9'.repeat(400)],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/),
);
const segment = fc.oneof(
  oddText.map(text => encodeURIComponent(text)),
  oddText.map(text => text.replace(/[^!-~]|[?#]/g, '')),
  fc.constant('Default'),
);
const query = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom(
        ...['cursor', 'limit', 'text', 'status', 'managed', 'attention'],
        ...['principal', 'product', 'owner', 'sort', 'order', 'list', 'dryRun'],
      ),
      oddText,
    ),
    oddText,
  ),
  { maxLength: 3 },
);
const body = fc.oneof(
  fc.jsonValue().map(value => JSON.stringify(value)),
  fc
    .record(
      {
        configuration: fc.oneof(
          fc.constant({ Notes: 'Note' }),
          fc.dictionary(
            fc.constantFrom('Name', 'Status', 'AllowProducts', '__proto__'),
            fc.jsonValue(),
          ),
        ),
        version: fc.oneof(oddText, fc.jsonValue()),
        revision: fc.oneof(fc.integer(), fc.jsonValue()),
        shortName: oddText,
      },
      { requiredKeys: [] },
    )
    .map(value => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const type = fc.constantFrom(
  ...['application/json', 'application/json', 'application/json'],
  ...[
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
    'odd',
  ],
);
// In any case, with and without a slash at the end, and longer than it should be.
const spelling = fc.constantFrom(
  ...[(path: string) => path, (path: string) => `${path}/`],
  ...[(path: string) => path.toUpperCase(), (path: string) => `${path}/x`],
  (path: string) => path.replace('/', '//'),
);

describe('Whatever is sent to the API', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let api: Api;

  beforeAll(async () => {
    api = await startApi();
    api.readModel.experiences.push(experience('Default'));
  });
  afterAll(async () => {
    agent.destroy();
    await api.close();
  });

  /** Sends the path as it is: other clients tidy it up. */
  async function send(
    method: string,
    path: string,
    content: { type: string; text: string } | undefined,
  ): Promise<{ status: number; text: string }> {
    const sent = request({
      agent,
      path,
      method,
      port: new URL(api.url).port,
      host: '127.0.0.1',
      headers: content && {
        'content-type': content.type,
        'content-length': Buffer.byteLength(content.text),
      },
    });
    sent.end(content?.text);
    const [response] = await once(sent, 'response');
    let text = '';
    response.setEncoding('utf8');
    for await (const chunk of response) text += chunk;
    return { status: response.statusCode, text };
  }

  it('breaks nothing, shows no stack trace, and writes no other files', async () => {
    const before = await keysOf(api.bucket);
    const statuses = new Map<number, number>();
    const anyRequest = fc.record({
      operation: fc.constantFrom(...operations),
      segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
      spell: spelling,
      query,
      body,
      type,
    });
    await fc.assert(
      fc.asyncProperty(anyRequest, async sent => {
        const segments = [...sent.segments];
        const route = sent.operation.path.replace(
          /:\w+/g,
          () => segments.shift() ?? '',
        );
        const search = sent.query
          .map(pair => pair.map(each => encodeURIComponent(each)).join('='))
          .join('&');
        const path = `${BASE}${sent.spell(route)}?${search}`;
        const { status, text } = await send(
          sent.operation.method.toUpperCase(),
          path,
          sent.operation.method === 'get'
            ? undefined
            : { type: sent.type, text: sent.body },
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect({ status: Math.min(status, 500), path, text }).not.toMatchObject(
          { status: 500 },
        );
        expect(text).not.toMatch(/"stack"|\.[jt]s:\d|node_modules/);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    const written = (await keysOf(api.bucket)).filter(
      key => !before.includes(key),
    );
    expect(written.filter(key => !key.startsWith('Experience_'))).toEqual([]);
    // Each happened often enough to say something.
    for (const status of [200, 400, 404]) {
      expect(statuses.get(status)).toBeGreaterThan(RUNS / 50);
    }
  }, 120_000);
});
