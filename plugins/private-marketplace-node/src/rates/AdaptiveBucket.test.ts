import fc from 'fast-check';
import { ManualClock } from '@private-marketplace/sandbox';
import { AdaptiveBucket } from './AdaptiveBucket';
import { manualRateClock } from './__testUtils__/manualRateClock';

function startBucket(perSecond: number, burst: number) {
  const clock = new ManualClock();
  const begin = clock.now().getTime();
  return {
    clock,
    bucket: new AdaptiveBucket({ perSecond, burst }, manualRateClock(clock)),
    elapsed: () => clock.now().getTime() - begin,
  };
}

it('gives a burst at once, and then so many a second', async () => {
  const { bucket, elapsed } = startBucket(5, 8);
  for (let call = 0; call < 8; call += 1) await bucket.take();
  expect(elapsed()).toBe(0);
  for (let call = 0; call < 10; call += 1) await bucket.take();
  expect(elapsed()).toBeGreaterThanOrEqual(2000);
  expect(elapsed()).toBeLessThan(2020);
});

it('never gives more in any time than burst and rate allow', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }),
      async (perSecond, burst, pauses) => {
        const { bucket, clock } = startBucket(perSecond, burst);
        const times: number[] = [];
        for (const pause of pauses) {
          clock.advance(pause);
          await bucket.take();
          times.push(clock.now().getTime());
        }
        times.forEach((from, first) =>
          times.slice(first).forEach((to, count) => {
            const allowed = burst + ((to - from) / 1000) * perSecond;
            expect(count + 1).toBeLessThanOrEqual(allowed + 1e-6);
          }),
        );
      },
    ),
  );
});

it('halves its rate when it is throttled, and recovers slowly', () => {
  const { bucket, clock } = startBucket(8, 8);
  bucket.throttled();
  expect(bucket.perSecond).toBeCloseTo(4);
  bucket.throttled();
  expect(bucket.perSecond).toBeCloseTo(2);
  clock.advance(15_000);
  expect(bucket.perSecond).toBeCloseTo(4);
  clock.advance(60_000);
  expect(bucket.perSecond).toBeCloseTo(8);
});

it('keeps a little of its rate, however often it is throttled', async () => {
  const { bucket, elapsed } = startBucket(8, 8);
  for (let time = 0; time < 20; time += 1) bucket.throttled();
  expect(bucket.perSecond).toBeCloseTo(0.5);
  await bucket.take();
  expect(elapsed()).toBeLessThanOrEqual(2000);
});

describe('with several waiting', () => {
  /** Waiting ends when the test says so. */
  function startHeld() {
    let time = 0;
    const waiting: { end(): void }[] = [];
    const bucket = new AdaptiveBucket(
      { perSecond: 1, burst: 1 },
      {
        now: () => time,
        wait: (milliseconds, signal) =>
          new Promise((resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason));
            waiting.push({
              end: () => {
                time += milliseconds;
                resolve();
              },
            });
          }),
      },
    );
    const settle = () => new Promise(resolve => setImmediate(resolve));
    return { bucket, waiting, settle };
  }

  it('serves them in turn, without those that gave up', async () => {
    const { bucket, waiting, settle } = startHeld();
    const served: string[] = [];
    const ask = (name: string, signal?: AbortSignal) =>
      bucket.take(signal).then(
        () => served.push(name),
        () => served.push(`${name} gave up`),
      );
    const controllers = [new AbortController(), new AbortController()];
    const asked = [
      ask('first'),
      ask('second', controllers[0]?.signal),
      ask('third', controllers[1]?.signal),
      ask('fourth'),
    ];
    await settle();
    expect(served).toEqual(['first']);
    controllers[1]?.abort();
    await settle();
    expect(served).toEqual(['first', 'third gave up']);
    controllers[0]?.abort();
    await settle();
    expect(served).toEqual(['first', 'third gave up', 'second gave up']);
    waiting.forEach(({ end }) => end());
    await Promise.all(asked);
    expect(served.at(-1)).toBe('fourth');
  });

  it('takes nothing for who gave up before', async () => {
    const { bucket } = startHeld();
    const signal = AbortSignal.abort(new Error('No longer wanted'));
    await expect(bucket.take(signal)).rejects.toThrow('No longer wanted');
    await expect(bucket.take()).resolves.toBeUndefined();
  });
});
