import { monitorEventLoopDelay } from 'node:perf_hooks';
import { BASE, startPortal, type Portal } from '../__testUtils__/startPortal';

const ATTEMPTS = 3;
// Milliseconds.
const LONGEST_STOP = 1000;
// As much work for each byte, and some for what the machine does beside it.
const GROWTH = 3;
const SMALLEST = 5;
const LIMIT = 512 * 1024;

const times = <T>(count: number, of: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => of(at));
const allowing = (AllowProducts: string[]) => JSON.stringify({ AllowProducts });
const product = (at: number) => `prod-${String(at).padStart(13, '0')}`;

/** Configurations of about so many bytes. */
const shapes: Record<string, (bytes: number) => string> = {
  products: bytes => allowing(times(bytes / 21, product)),
  'products twice': bytes =>
    allowing(times(bytes / 21, at => product(Math.floor(at / 2)))),
  'products on both lists': bytes =>
    JSON.stringify({
      AllowProducts: times(bytes / 42, product),
      DenyProducts: times(bytes / 42, product),
    }),
  'what is no product': bytes =>
    allowing(times(bytes / 6, at => String(at).slice(-3))),
  principals: bytes =>
    JSON.stringify({
      AssociatePrincipals: times(bytes / 15, at =>
        String(100_000_000_000 + at),
      ),
    }),
  'fields that nobody knows': bytes =>
    JSON.stringify(
      Object.fromEntries(times(bytes / 16, at => [`Filed${at}`, at % 10])),
    ),
  'one long text': bytes => JSON.stringify({ Description: 'a'.repeat(bytes) }),
  'what is deep': bytes =>
    `{"AllowProducts":${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}}`,
};

describe('The largest bodies', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({
      sandbox: { automation: false },
      config: { previews: { perMinute: 100_000 } },
    });
  }, 60_000);
  afterAll(() => portal.close());

  /** @returns milliseconds of the whole request, and of the longest stop within; the least of several attempts. */
  async function cost(text: string): Promise<{ cpu: number; stop: number }> {
    const least = { cpu: Infinity, stop: Infinity };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const before = process.cpuUsage();
      const answer = await fetch(
        `${portal.url}${BASE}/experiences/Large/configurations?dryRun=true`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: text,
        },
      );
      await answer.text();
      const { user, system } = process.cpuUsage(before);
      delay.disable();
      expect(answer.status).toBeLessThan(500);
      least.cpu = Math.min(least.cpu, (user + system) / 1000);
      least.stop = Math.min(least.stop, delay.max / 1e6);
    }
    return least;
  }

  it.each(Object.entries(shapes))(
    'stop nobody, and cost what their size is: %s',
    async (_name, shape) => {
      const sizes = [120_000, 240_000, 500_000];
      const costs: { cpu: number; stop: number }[] = [];
      for (const size of sizes) {
        const text = `{"configuration":${shape(size)}}`;
        expect(text.length).toBeGreaterThan(size * 0.6);
        expect(text.length).toBeLessThan(LIMIT);
        costs.push(await cost(text));
      }
      for (const { stop } of costs) expect(stop).toBeLessThan(LONGEST_STOP);
      const [small, twice] = costs.map(({ cpu }) => Math.max(cpu, SMALLEST));
      expect(twice).toBeLessThan(GROWTH * (small ?? 0));
    },
    60_000,
  );
});
