import {
  AwsCallError,
  type CatalogGateway,
} from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import { TRIGGERS } from '@private-marketplace/infra';
import type { Automation, Status } from '@private-marketplace/schemas';
import { isJsonObject, parseJson } from '../catalog/json';
import { factsOfExperience } from './invariants/facts';
import { World, type WorldOptions } from './world/World';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SEEDS = process.env.LONG_TESTS === '1' ? 4000 : 80;

/** A world without faults in which a test does what people do. */
class Scene {
  readonly world: World;

  constructor(options: WorldOptions) {
    this.world = new World(options);
  }

  get #time() {
    return this.world.surroundings.time;
  }

  put(at: number, key: string, content: object | string): void {
    const text =
      typeof content === 'string' ? content : JSON.stringify(content);
    this.#time.after(at, () =>
      this.world.bucket.put(key, text, { always: true }),
    );
  }

  /** Runs the functions on the schedules that are deployed, or so many times seldomer. */
  schedule(slower = 1): void {
    for (const { minutes, input } of TRIGGERS.schedules) {
      const run = () => {
        this.world.lambda.invoke('reconcile', input);
        this.#time.after(minutes * slower * MINUTE, run);
      };
      this.#time.after(0, run);
    }
  }

  async until(end: number): Promise<void> {
    await this.#time.run(() => this.#time.now > end);
  }

  status(shortName: string): Status {
    const key = `STATUS_Experience_${shortName}`;
    const status = parseJson(this.world.bucket.get(key)?.text ?? '{}');
    return isJsonObject(status) ? status : {};
  }

  automation(shortName: string): Automation {
    const { Automation: automation } = this.status(shortName);
    if (!automation) throw new Error(`${shortName} has no automation.`);
    return automation;
  }

  /** How the configurations of an experience ended, in that order. */
  endings(shortName: string): string[] {
    return this.automation(shortName).Outcomes.map(
      ({ Configuration, Result }) =>
        `${Configuration.Key.split('#')[1]} ${Result}`,
    );
  }

  /** What the Catalog says of a thing of an experience. */
  fact(name: string, thing: string): string | undefined {
    const { entities } = this.world.catalog.state;
    const experience = [...entities.values()].find(
      each => each.type === 'Experience' && each.name === name,
    );
    return factsOfExperience(entities, experience?.id ?? '').get(thing);
  }
}

function refused(httpStatus: number, code: string, operation: string) {
  return new AwsCallError({
    operation,
    subject: 'a change set',
    code,
    reason: 'Try again later',
    httpStatus,
  });
}

it('is not held up by a status file that nobody understands, nor made to repeat history', async () => {
  const scene = new Scene({ seed: 5 });
  scene.schedule(10);
  scene.put(20 * MINUTE, 'STATUS_Experience_Marketing', '{"Experience Id": ');
  scene.put(21 * MINUTE, 'Experience_Marketing#1.json', { Name: 'Marketing' });
  scene.put(30 * MINUTE, 'Experience_Finance#1.json', {
    Name: 'Finance',
    AllowProducts: ['prod-risky'],
  });
  for (let number = 2; number <= 110; number += 1) {
    scene.put(
      HOUR + number * 10 * MINUTE,
      `Experience_Finance#${number}.json`,
      { Description: `v${number}` },
    );
  }
  scene.put(4 * DAY, 'Experience_Finance#111.json', {
    DenyProducts: ['prod-risky'],
  });
  await scene.until(4 * DAY + 6 * HOUR);
  expect(scene.fact('Finance', 'product prod-risky')).toBe('denied');
  const endings = scene.endings('Finance');
  expect(endings.at(-1)).toBe('111.json Succeeded');
  expect(new Set(endings).size).toBe(endings.length);
  const mark = scene.world.bucket.get('AUTOMATION_Sweep')?.text ?? '';
  const behind =
    scene.world.surroundings.time.date().getTime() - Date.parse(mark.trim());
  expect(behind).toBeLessThan(3 * HOUR);
  expect(scene.world.lambda.alarms).toEqual([]);
}, 60_000);

it('waits for a lock without an error, and says why it waits', async () => {
  const locked = 8 * MINUTE;
  const scene: Scene = new Scene({
    seed: 2,
    observe: (_name, gateways) => ({
      ...gateways,
      catalog: catalogWith(gateways.catalog, {
        startChangeSet: async (...args) => {
          if (scene.world.surroundings.time.now < locked) {
            throw refused(423, 'ResourceInUseException', 'StartChangeSet');
          }
          return gateways.catalog.startChangeSet(...args);
        },
      }),
    }),
  });
  scene.schedule();
  scene.put(SECOND, 'Experience_Finance#1.json', { Name: 'Finance' });
  await scene.until(locked - SECOND);
  expect(scene.automation('Finance').Waiting).toMatchObject({
    Reason: expect.stringContaining('ResourceInUseException'),
  });
  await scene.until(20 * MINUTE);
  expect(scene.endings('Finance')).toEqual(['1.json Succeeded']);
  expect(scene.world.lambda.alarms).toEqual([]);
  expect(scene.world.bucket.list('ERROR_')).toEqual([]);
});

it('does not believe that a change set is gone which has just been started', async () => {
  const born = new Map<string, number>();
  const scene: Scene = new Scene({
    seed: 3,
    observe: (_name, gateways) => ({
      ...gateways,
      catalog: catalogWith(gateways.catalog, {
        startChangeSet: async (...args) => {
          const started = await gateways.catalog.startChangeSet(...args);
          born.set(started.changeSetId, scene.world.surroundings.time.now);
          return started;
        },
        describeChangeSet: async id => {
          const age = scene.world.surroundings.time.now - (born.get(id) ?? 0);
          if (age < 5 * SECOND) {
            throw refused(
              404,
              'ResourceNotFoundException',
              'DescribeChangeSet',
            );
          }
          return gateways.catalog.describeChangeSet(id);
        },
      }),
    }),
  });
  scene.schedule();
  scene.put(0, 'Experience_Finance#1.json', { Name: 'Finance' });
  const reconcile = () =>
    scene.world.lambda.invoke('reconcile', { task: 'reconcile' });
  scene.world.surroundings.time.after(4500, reconcile);
  scene.put(3 * MINUTE, 'Experience_Finance#2.json', {
    Name: 'Finance',
    AllowProducts: ['prod-p'],
  });
  await scene.until(15 * MINUTE);
  expect(scene.endings('Finance')).toEqual([
    '1.json Succeeded',
    '2.json Succeeded',
  ]);
  expect(scene.world.catalog.experienceIds).toHaveLength(1);
});

it('never leaves a busy experience without a marker, whenever reconcile runs', async () => {
  const problems: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const scene = new Scene({ seed });
    const { time, random } = scene.world.surroundings;
    scene.put(0, 'Experience_Finance#1.json', { Name: 'Finance' });
    time.after(random.integer(0, 3 * SECOND), () =>
      scene.world.lambda.invoke('reconcile', { task: 'reconcile' }),
    );
    await time.run(() => {
      const isBusy = scene.status('Finance').Automation?.Current !== undefined;
      const marker = scene.world.bucket.get('PENDING_Experience_Finance');
      if (isBusy && !marker) problems.push(`seed ${seed}`);
      return time.now > 5 * SECOND;
    });
  }
  expect(problems).toEqual([]);
}, 60_000);

function catalogWith(
  catalog: CatalogGateway,
  own: Partial<CatalogGateway>,
): CatalogGateway {
  return {
    startChangeSet: (...args) => catalog.startChangeSet(...args),
    describeChangeSet: (...args) => catalog.describeChangeSet(...args),
    listChangeSets: (...args) => catalog.listChangeSets(...args),
    cancelChangeSet: (...args) => catalog.cancelChangeSet(...args),
    listEntities: (...args) => catalog.listEntities(...args),
    describeEntity: (...args) => catalog.describeEntity(...args),
    batchDescribeEntities: (...args) => catalog.batchDescribeEntities(...args),
    listTags: (...args) => catalog.listTags(...args),
    ...own,
  };
}
