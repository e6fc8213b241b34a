import type { ConfigurationProgress } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { MoveObserver } from './MoveObserver';
import { stepOf, type MovePlan } from './moveSteps';

const move: MovePlan = {
  ...{ id: 'any', principal: 'ou-any', from: 'Finance', to: 'Engineering' },
  ...{ state: 'undoing', step: 3, attempt: 1 },
};

function file(
  step: 2 | 3,
  state: ConfigurationProgress['state'],
): ConfigurationProgress {
  const { shortName, version } = stepOf(move, { step, attempt: 1 });
  return {
    ...{ shortName, version, state },
    key: `Experience_${shortName}#${version}.json`,
    writtenAt: '2026-01-31T09:05:00Z',
    ...(state === 'failed' && { endedAt: '2026-01-31T09:06:00Z' }),
  };
}

it.each([
  ['applying', 'open'],
  ['failed', 'failed'],
] as const)(
  'waits for what was stopped while it was %s before it gives up putting back',
  async (state, files) => {
    const found = [file(2, state), file(3, 'failed')];
    const observer = new MoveObserver({
      configurations: {
        progress: async (_ref, version) =>
          found.find(each => each.version === version),
      },
      reader: {
        findAssociations: async () => new Map(),
        findPlanned: async () => undefined,
      },
      sync: {
        state: async () => ({
          state: 'fresh',
          syncedAt: '2026-01-31T09:07:00Z',
        }),
      },
    });
    await expect(observer.observe(move)).resolves.toMatchObject({
      files,
      current: { version: found[1]?.version },
    });
  },
);
