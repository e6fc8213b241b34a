import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  formatConfigurationKey,
  type PrivateMarketplaceApi,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { configurationFrom, type ConfigurationInput } from './configuration';
import { digest } from './digest';
import { notLookedUp, notSent, notWritten } from './failures';
import { limitedSignal } from './limitedSignal';
import { notApplied } from './notApplied';
import { systemPacing, type Pacing } from './pacing';
import { DEFAULT_PAGE_PATH } from './pagePath';
import { withProductIds } from './productIds';
import { stateInWords } from './stateInWords';
import { waitForEnd } from './waitForEnd';

/** What the action works with. */
export interface ConfigureOptions {
  api: Pick<
    PrivateMarketplaceApi,
    'writeConfiguration' | 'getConfiguration' | 'resolveProducts'
  >;
  auth: Pick<AuthService, 'getPluginRequestToken'>;
  /** Where the pages of the plugin are in the portal; `/private-marketplace` unless given. */
  pagePath?: string;
  pollIntervalSeconds?: number;
  pacing?: Pacing;
}

/** What the action is told. */
export type ConfigureInput = ConfigurationInput & {
  revision?: number;
  wait?: boolean;
  timeoutSeconds?: number;
};

type ConfigureContext = Pick<
  ActionContext<ConfigureInput>,
  | 'input'
  | 'logger'
  | 'task'
  | 'step'
  | 'each'
  | 'isDryRun'
  | 'signal'
  | 'checkpoint'
  | 'getInitiatorCredentials'
>;

/** How far the action has brought its configuration. */
export interface ConfigureOutcome {
  key: string;
  version: string;
  experienceUrl: string;
  state: string;
  changeSetId: string;
}

const LONGEST_WRITE = 60_000;

/** Writes a configuration and, unless told otherwise, waits until it is applied. */
export async function configure(
  ctx: ConfigureContext,
  options: ConfigureOptions,
): Promise<ConfigureOutcome> {
  const { api, auth, pagePath = DEFAULT_PAGE_PATH } = options;
  const { input, logger, signal } = ctx;
  const { revision, shortName } = input;
  // A token may expire while the action waits: each request gets its own.
  const requestOptions = async (requestSignal: AbortSignal) => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await ctx.getInitiatorCredentials(),
      targetPluginId: 'private-marketplace',
    });
    return { token, signal: requestSignal };
  };
  const toSend = async () => {
    signal?.throwIfAborted();
    return requestOptions(limitedSignal(signal, LONGEST_WRITE));
  };
  const { allowProducts, denyProducts } = input;
  const products = await withProductIds(
    { allowProducts, denyProducts },
    async text =>
      ctx.checkpoint({
        // A retry writes the same file, whatever the text means by then.
        key: `products.${digest(text)}`,
        fn: async () => {
          try {
            return await api.resolveProducts(text, 'search', await toSend());
          } catch (error) {
            throw notLookedUp(error);
          }
        },
      }),
    line => logger.info(line),
  );
  const configuration = configurationFrom({ ...input, ...products });
  // The same for each attempt of the step, so that a retry after a crash finds
  // the file that it has written already.
  const version =
    input.version ||
    `task-${digest([ctx.task.id, ctx.step, ctx.each, configuration])}`;
  const key = formatConfigurationKey({ shortName, version });
  const experienceUrl = `${pagePath}/experiences/${shortName}`;
  const file = { key, version, experienceUrl };

  if (ctx.isDryRun) {
    const text = JSON.stringify(configuration, null, 2);
    logger.info(`Dry run: ${key} would be written with\n${text}`);
    return { ...file, state: 'dry-run', changeSetId: '' };
  }

  const written = await ctx.checkpoint({
    // Iterations of a step with `each` share their checkpoints.
    key: `write.${key}.${digest(configuration)}`,
    fn: async () => {
      const request = await toSend().catch(error => {
        throw notSent(key, error);
      });
      try {
        const { state, changeSetId = '' } = await api.writeConfiguration(
          shortName,
          {
            configuration,
            version,
            ...(revision !== undefined && { revision }),
          },
          request,
        );
        return { state, changeSetId };
      } catch (error) {
        throw notWritten(key, error);
      }
    },
  });
  const said = stateInWords({
    key,
    state: written.state === 'accepted' ? 'accepted' : 'written',
  });
  logger.info(said);
  if (input.wait === false) return { ...file, ...written };

  const end = await waitForEnd({
    ask: async requestSignal =>
      api.getConfiguration(
        shortName,
        version,
        await requestOptions(requestSignal),
      ),
    key,
    said,
    experienceUrl,
    timeoutSeconds: input.timeoutSeconds ?? 900,
    pollIntervalSeconds: options.pollIntervalSeconds ?? 2,
    pacing: options.pacing ?? systemPacing,
    logger,
    signal,
  });
  if (end.state !== 'succeeded') throw notApplied(end, experienceUrl);
  return { ...file, state: end.state, changeSetId: end.changeSetId ?? '' };
}
