/** What the auditor hears of a request. */
export interface AuditedEvent {
  eventId: string;
  severityLevel: 'low' | 'medium';
  /** Members of the query and of the body that the event names, beside those of the path. */
  names?: readonly string[];
  /** What was asked for; of events that several operations share. */
  queryType?: string;
}

/** The event of reading, which is low. */
export function readEvent(
  eventId: string,
  queryType: string,
  ...names: string[]
): AuditedEvent {
  return { eventId, severityLevel: 'low', queryType, names };
}

/**
 * The event of a change, which is medium, enabling, archiving and moving too:
 * each can change what many accounts may procure, and each is undone by another
 * configuration or move, so none is high. It begins before the body is read,
 * hence with one severity for all configurations; `fields` in its meta tells
 * those that enable or archive from the rest.
 */
export function changeEvent(eventId: string, ...names: string[]): AuditedEvent {
  return { eventId, severityLevel: 'medium', names };
}
