import {
  UNSETTLED_REQUEST_STATES,
  type RequestCounts,
  type RequestDetail,
  type RequestList,
  type RequestQuery,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import { EVERYTHING } from '../experiences/visible';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import {
  askedBy,
  askedNowBy,
  NO_REQUESTS,
  type Narrow,
} from './narrowRequests';
import type { RequestAccess } from './RequestAccess';
import type { RequestDetails } from './RequestDetails';
import { notFound } from './RequestRemarks';
import type { RequestFilters, RequestStore } from './RequestStore';
import type { RequestSummaries } from './RequestSummaries';
import { viewerOf, type RequestViewer } from './RequestViewer';

const DAY = 24 * 60 * 60 * 1000;

/** In which those who decide have to do something. */
const TO_DECIDE = ['submitted', 'failed'];

/** Tells of requests, as far as the caller may see them. */
export class RequestReader {
  readonly #options: {
    access: RequestAccess;
    details: RequestDetails;
    experienceAccess: ExperienceAccess;
    experiences: ExperienceStore;
    organizationAccess: OrganizationAccess;
    requests: RequestStore;
    selfApproval: boolean;
    summaries: RequestSummaries;
    now: () => Date;
  };

  constructor(options: {
    access: RequestAccess;
    details: RequestDetails;
    experienceAccess: ExperienceAccess;
    experiences: ExperienceStore;
    organizationAccess: OrganizationAccess;
    requests: RequestStore;
    selfApproval: boolean;
    summaries: RequestSummaries;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** @throws InputError when the cursor does not fit. */
  async list(query: RequestQuery, caller: Caller): Promise<RequestList> {
    const { now, requests, summaries } = this.#options;
    const viewer = await this.viewer(caller);
    const { cursor, limit, ...list } = query;
    const narrow = both(
      viewer.readable,
      await this.#viewed(query.view ?? 'all', viewer),
      query.person === undefined ? undefined : askedBy([query.person]),
    );
    const filters = await this.#filters(query, viewer);
    const { rows, ...page } = await requests.list(
      filters ?? {},
      filters ? narrow : NO_REQUESTS,
      {
        // A page of one person is none of another's.
        list: { list: 'requests', ...list, of: viewer.identity.ref },
        ...{ limit, cursor, now: now() },
      },
    );
    const items = await summaries.summarize(rows, viewer);
    return { items: items.map(({ summary }) => summary), ...page };
  }

  async counts(caller: Caller): Promise<RequestCounts> {
    const { access, now, requests } = this.#options;
    const identity = await access.identityOf(caller);
    const { ref } = identity;
    if (ref === undefined) return { mine: 0, toDecide: 0 };
    const readable = await access.readable(caller);
    const decidable = await access.decidable(caller, identity);
    const [mine, toDecide] = await Promise.all([
      requests.count(
        { states: UNSETTLED_REQUEST_STATES },
        both(readable, askedNowBy(ref)),
        now(),
      ),
      requests.count(
        { states: TO_DECIDE },
        both(readable, await this.#toDecide({ identity, decidable })),
        now(),
      ),
    ]);
    return { mine, toDecide };
  }

  /** @throws NotFoundError */
  async get(id: string, caller: Caller): Promise<RequestDetail> {
    const { details, requests } = this.#options;
    const viewer = await this.viewer(caller);
    const row = await requests.find(id, viewer.readable);
    if (!row) throw notFound(id);
    return details.describe(row, viewer);
  }

  /** @throws NotAllowedError when the caller may see no request at all. */
  viewer(caller: Caller): Promise<RequestViewer> {
    const { access, experienceAccess, organizationAccess } = this.#options;
    return viewerOf(
      {
        access,
        experiences: experienceAccess,
        organization: organizationAccess,
      },
      caller,
    );
  }

  async #viewed(
    view: NonNullable<RequestQuery['view']>,
    viewer: RequestViewer,
  ): Promise<Narrow | undefined> {
    const { ref } = viewer.identity;
    switch (view) {
      case 'mine':
        return ref === undefined ? NO_REQUESTS : askedBy([ref]);
      case 'to-decide':
        return this.#toDecide(viewer);
      default:
        return undefined;
    }
  }

  /** What somebody is asked to decide, may decide, and does not ask for. */
  async #toDecide({
    identity,
    decidable,
  }: Pick<RequestViewer, 'identity' | 'decidable'>): Promise<Narrow> {
    const { access, selfApproval } = this.#options;
    const { ref } = identity;
    if (ref === undefined) return NO_REQUESTS;
    const assigned = await access.assigned(identity);
    return both(
      assigned,
      decidable,
      selfApproval
        ? undefined
        : query => void query.whereNot(own => askedBy([ref])(own)),
    );
  }

  /** Undefined where no request can fit. */
  async #filters(
    query: RequestQuery,
    { isVisible }: RequestViewer,
  ): Promise<RequestFilters | undefined> {
    const { experiences, now } = this.#options;
    const { experience, olderThan, order, product, state, view } = query;
    const wanted = state?.split(',');
    const states =
      view === 'to-decide'
        ? TO_DECIDE.filter(each => wanted?.includes(each) ?? true)
        : wanted;
    // Who may not see an experience shall not learn what is asked for there.
    const row =
      experience === undefined || !isVisible(experience)
        ? undefined
        : await experiences.find(experience, EVERYTHING);
    if (experience !== undefined && !row?.entity_id) return undefined;
    return {
      ...(states && { states }),
      ...(product !== undefined && { product }),
      ...(row?.entity_id && { experience: row.entity_id }),
      ...(olderThan !== undefined && {
        submittedBefore: new Date(
          now().getTime() - olderThan * DAY,
        ).toISOString(),
      }),
      ...(order && { order }),
    };
  }
}

function both(...narrows: (Narrow | undefined)[]): Narrow {
  return query => {
    for (const narrow of narrows) {
      if (narrow) query.where(inner => narrow(inner));
    }
  };
}
