import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  RELATION_HAS_MEMBER,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { RequestStore } from './RequestStore';

/** Who somebody is to those who ask who decides. */
export interface ApproverClaims {
  /** Entity refs: a person, and the groups that the person belongs to. */
  claims: readonly string[];
  /** Whether one of them stands in where nobody owns. */
  standsIn: boolean;
  /** Owners that the catalog knows nobody of. */
  unreachable: readonly string[];
}

/** Who decides a request. */
export interface FoundApprovers {
  /** Entity refs of groups and people. */
  refs: string[];
  /** Whether they stand in for an owner. */
  fallback: boolean;
  /** Entity refs of the people that these are, as far as the catalog could be asked. */
  people?: string[];
}

// Groups change seldom, and a list asks for all owners.
const REMEMBERED = 60_000;

/**
 * Finds out who decides: the owner of the experience, or whom a rule names in
 * its place; where these are nobody, those whom the configuration names. It is
 * found out when it is asked, so that nobody keeps what they lost by a move.
 */
export class Approvers {
  readonly #options: {
    auth: AuthService;
    catalog: CatalogService;
    experiences: Pick<ExperienceStore, 'owners'>;
    /** Entity refs. */
    fallback: readonly string[];
    logger: LoggerService;
    requests: Pick<RequestStore, 'routes'>;
    now: () => Date;
  };
  readonly #people = new Map<string, { at: number; people: string[] }>();

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    experiences: Pick<ExperienceStore, 'owners'>;
    fallback: readonly string[];
    logger: LoggerService;
    requests: Pick<RequestStore, 'routes'>;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** What of all requests somebody with these claims decides. */
  async claimsOf(claims: readonly string[]): Promise<ApproverClaims> {
    const { experiences, fallback, requests } = this.#options;
    const standsIn = fallback.some(ref => claims.includes(ref));
    const named = [
      ...(await requests.routes()),
      ...(standsIn ? await experiences.owners() : []),
    ];
    const people = await this.peopleOf(named);
    const unreachable = named.filter(ref => people?.get(ref)?.length === 0);
    return { claims, standsIn, unreachable };
  }

  /** @param named - whom a rule names, and who owns the experience. */
  async of(named: {
    routedTo?: string;
    owners: readonly string[];
  }): Promise<FoundApprovers> {
    const { fallback } = this.#options;
    const candidates = [
      ...[
        named.routedTo === undefined ? [] : [named.routedTo],
        [...named.owners],
      ].flatMap(refs =>
        refs.length === 0 ? [] : [{ refs, isFallback: false }],
      ),
      ...(fallback.length > 0
        ? [{ refs: [...fallback], isFallback: true }]
        : []),
    ];
    const people = await this.peopleOf(candidates.flatMap(({ refs }) => refs));
    for (const { refs, isFallback } of candidates) {
      if (!people) return { refs, fallback: isFallback };
      const found = new Set(refs.flatMap(ref => people.get(ref) ?? []));
      if (found.size === 0) continue;
      return { refs, fallback: isFallback, people: [...found] };
    }
    return { refs: [], fallback: false, people: [] };
  }

  /**
   * The people that groups and people are, by their refs.
   *
   * @returns undefined when the catalog could not be asked, which stops nobody.
   */
  async peopleOf(
    refs: readonly string[],
  ): Promise<Map<string, string[]> | undefined> {
    const { auth, catalog, logger, now } = this.#options;
    const at = now().getTime();
    const wanted = [...new Set(refs)];
    const unknown = wanted.filter(ref => {
      const known = this.#people.get(ref);
      return !known || at - known.at > REMEMBERED;
    });
    try {
      if (unknown.length > 0) {
        const credentials = await auth.getOwnServiceCredentials();
        const fields = ['kind', 'metadata', 'relations'];
        const { items } = await catalog.getEntitiesByRefs(
          { entityRefs: unknown, fields },
          { credentials },
        );
        unknown.forEach((ref, index) => {
          this.#people.set(ref, { at, people: peopleIn(items[index]) });
        });
      }
    } catch (error) {
      logger.warn(
        'The catalog could not be asked who decides requests',
        toError(error),
      );
      return undefined;
    }
    return new Map(
      wanted.map(ref => [ref, this.#people.get(ref)?.people ?? []]),
    );
  }
}

function peopleIn(entity: Entity | undefined): string[] {
  if (!entity) return [];
  const ref = stringifyEntityRef(entity);
  if (parseEntityRef(ref).kind === 'user') return [ref];
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_MEMBER)
    .map(({ targetRef }) => targetRef);
}
