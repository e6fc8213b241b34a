import type {
  AuditorService,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import type { Operation } from './Operation';

// Of a name that somebody made up, the beginning says enough.
const LONGEST_VALUE = 300;

interface Begun {
  event: AuditorServiceEvent;
  names: readonly string[];
}

/** Writes down who asked for what and how it ended: one event for each request. */
export class AuditTrail {
  readonly #auditor: AuditorService;
  readonly #events = new WeakMap<object, Begun>();

  constructor(auditor: AuditorService) {
    this.#auditor = auditor;
  }

  /** The body has not been read yet. */
  async begin(
    operation: Pick<Operation, 'audit' | 'dryRunAudit'>,
    request: Request,
  ): Promise<void> {
    const { params, query } = request;
    const dryRun = query.dryRun === 'true' ? operation.dryRunAudit : undefined;
    const audited = dryRun ?? operation.audit;
    if (!audited) return;
    const { eventId, severityLevel, queryType, names = [] } = audited;
    const meta = {
      ...(queryType !== undefined && { queryType }),
      ...params,
      ...named(query, names),
    };
    const event = await this.#auditor.createEvent({
      eventId,
      severityLevel,
      meta,
      request,
    });
    this.#events.set(request, { event, names });
  }

  /** @param meta - what was not known when it began. */
  async succeed(request: { body?: unknown }, meta?: JsonObject): Promise<void> {
    const begun = this.#events.get(request);
    await begun?.event.success({
      meta: { ...named(request.body, begun.names), ...meta },
    });
  }

  async fail(request: { body?: unknown }, error: unknown): Promise<void> {
    const begun = this.#events.get(request);
    await begun?.event.fail({
      error: toError(error),
      meta: named(request.body, begun.names),
    });
  }
}

/** Members that are texts. What is in a body has not been looked at when a request fails. */
function named(
  source: unknown,
  names: readonly string[],
): Record<string, string> {
  if (typeof source !== 'object' || source === null) return {};
  const found = names.flatMap((name): [string, string][] => {
    const value: unknown = Reflect.get(source, name);
    return typeof value === 'string'
      ? [[name, value.slice(0, LONGEST_VALUE)]]
      : [];
  });
  return Object.fromEntries(found);
}
