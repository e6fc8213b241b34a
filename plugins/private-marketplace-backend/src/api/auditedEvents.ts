import type { OperationId } from './operations';

/** What the auditor hears of a request. */
export interface AuditedEvent {
  eventId: string;
  severityLevel: 'low' | 'medium';
  /** Members of the query and of the body that the event names, beside those of the path. */
  names?: readonly string[];
  /** What was asked for; of events that several operations share. */
  queryType?: string;
}

/**
 * Reading is low. Writing is medium, enabling, archiving and moving too: each
 * can change what many accounts may procure, and each is undone by another
 * configuration or move, so none is high. The event begins before the body is
 * read, hence with one severity for all configurations; `fields` in its meta
 * tells those that enable or archive from the rest.
 */
const read = (
  queryType: string,
  ...names: string[]
): Required<AuditedEvent> => ({
  eventId: 'experience-read',
  severityLevel: 'low',
  queryType,
  names,
});
const organization = (
  queryType: string,
  ...names: string[]
): Required<AuditedEvent> => ({
  ...read(queryType, ...names),
  eventId: 'organization-read',
});
const write = (eventId: string, ...names: string[]): AuditedEvent => ({
  eventId,
  severityLevel: 'medium',
  names,
});

/** The event of each operation; none where there is nothing to hide. */
const events: Record<OperationId, AuditedEvent | undefined> = {
  ListExperiences: read('list'),
  GetExperience: read('get'),
  ListProducts: read('products'),
  ListPrincipals: read('principals'),
  ListConfigurations: read('configurations'),
  GetConfiguration: read('configuration'),
  ListChangeSets: read('change-sets'),
  GetChangeSet: read('change-set'),
  ListErrors: read('errors'),
  WriteConfiguration: write('configuration-write', 'version'),
  CancelChangeSet: write('change-set-cancel'),
  AdoptExperience: write('experience-adopt', 'shortName'),
  // How fresh the data is, is no secret.
  GetSync: undefined,
  ListOrganizationNodes: organization('nodes', 'parent'),
  ListOrganizationBranches: organization('branches'),
  GetOrganizationNode: organization('node'),
  GetVerdict: organization('verdict', 'account', 'product'),
  ListMoves: organization('moves', 'principal'),
  GetMove: organization('move'),
  MovePrincipal: write('principal-move', 'principal', 'from', 'to'),
  UndoMove: write('principal-move'),
  StopMove: write('principal-move-stop'),
  RetryMove: write('principal-move-retry'),
};

/** Events of what is only tried. */
const dryRuns: Partial<Record<OperationId, AuditedEvent>> = {
  WriteConfiguration: read('preview', 'version'),
  MovePrincipal: organization('move-preview', 'principal', 'from', 'to'),
};

/** The event of a request. */
export function auditedEvent(
  operationId: OperationId,
  isDryRun: boolean,
): AuditedEvent | undefined {
  const dryRun = isDryRun ? dryRuns[operationId] : undefined;
  return dryRun ?? events[operationId];
}
