import type {
  AuditorService,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import type { OperationId } from './operations';

interface AuditedEvent {
  eventId:
    | 'experience-read'
    | 'configuration-write'
    | 'change-set-cancel'
    | 'experience-adopt'
    | 'organization-read'
    | 'principal-move'
    | 'principal-move-stop'
    | 'principal-move-retry';
  severityLevel: 'low' | 'medium';
  meta: Record<string, string>;
}

/** Writes down who asked for what and how it ended: one event for each request. */
export class AuditTrail {
  readonly #auditor: AuditorService;
  readonly #events = new WeakMap<object, AuditorServiceEvent>();

  constructor(auditor: AuditorService) {
    this.#auditor = auditor;
  }

  /** How fresh the data is, is no secret and leaves no event. */
  async begin(operationId: OperationId, request: Request): Promise<void> {
    const event = eventOf(operationId, request);
    if (!event) return;
    this.#events.set(
      request,
      await this.#auditor.createEvent({ ...event, request }),
    );
  }

  /** @param meta - what was not known when it began. */
  async succeed(request: object, meta?: JsonObject): Promise<void> {
    await this.#events.get(request)?.success(meta && { meta });
  }

  async fail(request: object, error: unknown): Promise<void> {
    await this.#events.get(request)?.fail({ error: toError(error) });
  }
}

function eventOf(
  operationId: OperationId,
  { params, query }: Request,
): AuditedEvent | undefined {
  const read = (
    queryType: string,
    eventId: AuditedEvent['eventId'] = 'experience-read',
  ): AuditedEvent => ({
    eventId,
    severityLevel: 'low',
    meta: { queryType, ...params },
  });
  const write = (eventId: AuditedEvent['eventId']): AuditedEvent => ({
    eventId,
    severityLevel: 'medium',
    meta: { ...params },
  });
  switch (operationId) {
    case 'ListExperiences':
      return read('list');
    case 'GetExperience':
      return read('get');
    case 'ListProducts':
      return read('products');
    case 'ListPrincipals':
      return read('principals');
    case 'ListConfigurations':
      return read('configurations');
    case 'GetConfiguration':
      return read('configuration');
    case 'ListChangeSets':
      return read('change-sets');
    case 'GetChangeSet':
      return read('change-set');
    case 'ListErrors':
      return read('errors');
    case 'WriteConfiguration':
      return query.dryRun === 'true'
        ? read('preview')
        : write('configuration-write');
    case 'CancelChangeSet':
      return write('change-set-cancel');
    case 'AdoptExperience':
      return write('experience-adopt');
    case 'ListOrganizationNodes':
      return read('nodes', 'organization-read');
    case 'ListOrganizationBranches':
      return read('branches', 'organization-read');
    case 'GetOrganizationNode':
      return read('node', 'organization-read');
    case 'GetVerdict':
      return read('verdict', 'organization-read');
    case 'ListMoves':
      return read('moves', 'organization-read');
    case 'GetMove':
      return read('move', 'organization-read');
    case 'MovePrincipal':
      return query.dryRun === 'true'
        ? read('move-preview', 'organization-read')
        : write('principal-move');
    case 'UndoMove':
      return write('principal-move');
    case 'StopMove':
      return write('principal-move-stop');
    case 'RetryMove':
      return write('principal-move-retry');
    case 'GetSync':
      return undefined;
    default:
      return unknownOperation(operationId);
  }
}

function unknownOperation(operationId: never): never {
  throw new Error(`${operationId} is not audited yet.`);
}
