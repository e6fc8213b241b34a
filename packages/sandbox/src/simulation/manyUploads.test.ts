import { parseStatusText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Status } from '@private-marketplace/schemas';
import { World } from './world/World';

const MINUTE = 60_000;
const SEEDS = process.env.LONG_TESTS ? 1000 : 60;

function statusOf(world: World, shortName: string): Status {
  const text = world.bucket.get(`STATUS_Experience_${shortName}`)?.text;
  const parsed = parseStatusText(text ?? '{}');
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.status;
}

/** Whether the status file knows a configuration, be it that another upload took it along. */
function isTakenOn(world: World, key: string): boolean {
  const text = world.bucket.get('STATUS_Experience_Finance')?.text;
  return text?.includes(`"${key}"`) ?? false;
}

function upload(world: World, at: number, key: string, content: object): void {
  world.surroundings.time.after(at, () => {
    world.bucket.put(key, JSON.stringify(content), { always: true });
  });
}

function everyMinute(world: World): void {
  const again = () => {
    world.lambda.invoke('reconcile', { task: 'reconcile' });
    world.surroundings.time.after(MINUTE, again);
  };
  world.surroundings.time.after(0, again);
}

it(`ends in the order of upload, ${SEEDS} times two files whose puts end 50 ms apart`, async () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const world = new World({ seed });
    upload(world, 0, 'Experience_Finance#1_0.json', { Name: 'Finance' });
    upload(world, 50, 'Experience_Finance#1_1.json', {
      AllowProducts: ['prod-q'],
    });
    upload(world, 0, 'Experience_HR#1_0.json', {
      Name: 'Old',
      Status: 'Enabled',
    });
    upload(world, 50, 'Experience_HR#1_1.json', {
      Name: 'New',
      Status: 'Disabled',
    });
    everyMinute(world);
    const { time } = world.surroundings;
    await time.run(() => time.now > 5 * MINUTE);
    for (const shortName of ['Finance', 'HR']) {
      const { Automation } = statusOf(world, shortName);
      const results = (Automation?.Outcomes ?? []).map(each => each.Result);
      const isRight =
        results.length === 2 &&
        results.every(each => ['Succeeded', 'Superseded'].includes(each));
      if (!isRight) wrong.push(`${seed} ${shortName}: ${results.join()}`);
    }
    const last = world.catalog.changeSets
      .filter(each => each.name.endsWith(' HR'))
      .at(-1);
    if (!JSON.stringify(last?.changes).includes('"New"')) {
      wrong.push(`${seed}: HR ended with ${JSON.stringify(last?.changes)}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

it.each(process.env.LONG_TESTS ? [10, 50, 200] : [10, 50])(
  'takes %i uploads at once on, with at most four attempts to write the status file for each',
  async count => {
    let attempts = 0;
    let most = 0;
    const world: World = new World({
      seed: 9,
      observe: (name, gateways) => {
        let own = 0;
        let uploaded = '';
        if (name !== 'configure') return gateways;
        const get: typeof gateways.bucket.get = (key, ...more) => {
          if (key.startsWith('Experience_')) uploaded = key;
          return gateways.bucket.get(key, ...more);
        };
        const put: typeof gateways.bucket.put = (key, ...more) => {
          // A race that is lost counts, too.
          if (key.startsWith('STATUS_') && !isTakenOn(world, uploaded)) {
            own += 1;
            attempts += 1;
            most = Math.max(most, own);
          }
          return gateways.bucket.put(key, ...more);
        };
        return { ...gateways, bucket: { ...gateways.bucket, get, put } };
      },
    });
    for (let n = 1; n <= count; n += 1) {
      upload(world, n, `Experience_Finance#${n}.json`, {
        Name: 'Finance',
        Description: `v${n}`,
      });
    }
    everyMinute(world);
    const { time } = world.surroundings;
    const taken = () => {
      const { Automation } = statusOf(world, 'Finance');
      const { Queue = [], Outcomes = [], Current } = Automation ?? {};
      return Queue.length + Outcomes.length + (Current ? 1 : 0);
    };
    await time.run(() => taken() === count || time.now > 10 * MINUTE);
    expect(taken()).toBe(count);
    expect(most).toBeLessThanOrEqual(4);
    expect(attempts).toBeLessThanOrEqual(4 * count);
    expect(time.now).toBeLessThan(2 * MINUTE);
  },
  60_000,
);

it('never leaves a busy experience without a marker, when reconcile runs beside an upload', async () => {
  const unmarked: number[] = [];
  for (let seed = 1; seed <= 5 * SEEDS; seed += 1) {
    const world = new World({ seed });
    const { time, random } = world.surroundings;
    upload(world, 0, 'Experience_Finance#1.json', { Name: 'Finance' });
    time.after(random.integer(0, 5000), () =>
      world.lambda.invoke('reconcile', { task: 'reconcile' }),
    );
    await time.run(() => time.now > 8000);
    if (world.chronicle.problems.length > 0) unmarked.push(seed);
  }
  expect(unmarked).toEqual([]);
}, 120_000);
