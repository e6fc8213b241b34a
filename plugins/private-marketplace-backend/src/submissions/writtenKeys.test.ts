import { once } from 'node:events';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { parseConfigurationKey } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const RUNS = process.env.LONG_TESTS ? 400 : 100;

// What a key, an address or a file system could be led astray with.
const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['..', '.', '/', '\\', '#', '%', '%2F', '%00', '?', '@', ':', ' '],
        ...['STATUS_', 'ERROR_', 'Experience_', '.json', 'Default', '\u202e'],
        ...['__proto__', 'constructor', '\n', '\0', 'é', '🛒', '-', '_', 'a'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/),
    ),
    { maxLength: 5 },
  )
  .map(parts => parts.join(''));

// Right or nearly so, for there has to be something written, too.
const plainText = fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/);

// Either as a client encodes it, or as far as HTTP lets it through as it is.
const oddSegment = fc.oneof(
  oddText.map(encodeURIComponent),
  oddText.map(text => text.replace(/[^!-~]/g, '')),
  plainText,
);

describe('Whatever is asked for', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ sandbox: { automation: false } });
  });
  afterAll(async () => {
    agent.destroy();
    await portal.close();
  });

  /** Sends the path as it is: other clients tidy it up. */
  async function post(path: string, body: object): Promise<number> {
    const { port } = new URL(portal.url);
    const text = JSON.stringify(body);
    const sent = request({
      agent,
      port,
      path,
      host: '127.0.0.1',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      },
    });
    sent.end(text);
    const [response] = await once(sent, 'response');
    response.resume();
    await once(response, 'end');
    return response.statusCode;
  }

  async function keys(): Promise<Set<string>> {
    const all = new Set<string>();
    for await (const { key } of portal.bucket.list('')) all.add(key);
    return all;
  }

  it('nothing but configuration files is ever written, and nothing breaks', async () => {
    const before = await keys();
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        oddSegment,
        fc.option(fc.oneof(oddText, plainText), { nil: undefined }),
        async (shortName, version) => {
          const status = await post(
            `${BASE}/experiences/${shortName}/configurations`,
            { configuration: { Notes: 'Note' }, version },
          );
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: RUNS },
    );
    const after = await keys();
    const written = [...after].filter(key => !before.has(key));
    expect(
      written.filter(key => {
        const parsed = parseConfigurationKey(key);
        return !parsed.ok || parsed.name.version === '';
      }),
    ).toEqual([]);
    expect([...before].filter(key => !after.has(key))).toEqual([]);
    // Both happened often enough to say something.
    expect(written.length).toBeGreaterThan(RUNS / 20);
    expect(statuses.get(400)).toBeGreaterThan(RUNS / 20);
  }, 60_000);
});
