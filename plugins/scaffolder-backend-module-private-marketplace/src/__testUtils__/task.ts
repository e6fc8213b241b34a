import { mockServices } from '@backstage/backend-test-utils';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { PrivateMarketplaceClient } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigureInput, ConfigureOptions } from '../actions/configure';
import { createConfigureExperienceAction } from '../actions/configureExperience';

type Context = ActionContext<ConfigureInput>;

/** What the runs of a task leave behind. */
export interface TaskRun {
  /** Fails when the action does. */
  done: Promise<void>;
  outputs: Record<string, unknown>;
  /** What the log of the task says, warnings with an exclamation mark in front. */
  log: string[];
}

/** Runs the action against a backend as a step of a task. */
export function runStep(
  url: string,
  input: ConfigureInput,
  rest: Partial<Omit<Context, 'input'>> = {},
  options: Partial<ConfigureOptions> = {},
): TaskRun {
  const action = createConfigureExperienceAction({
    api: new PrivateMarketplaceClient({
      discoveryApi: { getBaseUrl: async () => url },
      fetchApi: { fetch },
    }),
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    pacing: fakePacing(),
    ...options,
  });
  const outputs: Record<string, unknown> = {};
  const log: string[] = [];
  const logger = mockServices.logger.mock({
    info: message => void log.push(message),
    warn: message => void log.push(`! ${message}`),
  });
  const done = action.handler({
    ...createMockActionContext<ConfigureInput>({
      input,
      workspacePath: 'unused',
    }),
    logger,
    output: (name, value) => {
      outputs[name] = value;
    },
    ...rest,
  });
  return { done, outputs, log };
}

/** Time that passes only in pauses, and then at once. */
export function fakePacing() {
  let time = 0;
  return {
    now: () => time,
    pause: jest.fn(async (milliseconds: number) => {
      time += milliseconds;
    }),
  };
}
