import type { CatalogScope } from '../catalog/CatalogScope';
import { AwsCallError } from '../errors/AwsCallError';
import { askAws, type AccountQuestions } from './askAws';

const QUARTER_OF_AN_HOUR = 15 * 60_000;

/** How the scope is found out. @public */
export interface FindCatalogScopeOptions {
  /** The answer, where somebody knows it better; AWS is not asked then. */
  override?: CatalogScope;
  /** Told why AWS did not say it, each time that it was asked in vain. */
  onUnknown?: (error: AwsCallError) => void;
  /** The credentials of the environment unless given. */
  accounts?: AccountQuestions;
  /** Milliseconds since any moment. */
  now?: () => number;
}

/**
 * Finds out whether the credentials are those of the management account, which
 * owns the experiences, or of a delegated administrator, with whom they are
 * shared. Nothing is asked before the first call, and the answer is remembered.
 *
 * An account that is in no organization owns what it has. Where AWS refuses to
 * say it (`organizations:DescribeOrganization` is not allowed), the scope is
 * `Self`, for one quarter of an hour: that is right in the management account,
 * and elsewhere the lists are empty, which a reader can see. The other guess
 * would hide from a management account what it has.
 *
 * @returns a function that throws AwsCallError when AWS could not be asked now,
 * as when it is throttled or away. Then nothing is remembered.
 * @public
 */
export function findCatalogScope(
  options: FindCatalogScopeOptions = {},
): () => Promise<CatalogScope> {
  const {
    override,
    onUnknown = () => {},
    accounts = askAws(),
    now = () => performance.now(),
  } = options;
  let known: { scope: CatalogScope; until: number } | undefined;
  let asking: Promise<CatalogScope> | undefined;

  async function ask(): Promise<CatalogScope> {
    try {
      const owner = await accounts.managementAccountId();
      const own = owner && (await accounts.ownAccountId());
      known = {
        scope: owner === own ? 'Self' : 'SharedWithMe',
        // Who is in no organization can join one.
        until: owner ? Infinity : now() + QUARTER_OF_AN_HOUR,
      };
    } catch (error) {
      if (!(error instanceof AwsCallError && error.isDenied)) throw error;
      onUnknown(error);
      known = { scope: 'Self', until: now() + QUARTER_OF_AN_HOUR };
    }
    return known.scope;
  }

  return async () => {
    if (override) return override;
    if (known && now() < known.until) return known.scope;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
