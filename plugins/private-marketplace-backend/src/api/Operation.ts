import type { JsonObject } from '@backstage/types';
import type { ApiOperations } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { AuditedEvent } from './auditedEvent';
import type { Caller } from './Caller';
import type { Table } from './sendTable';

/** Name of an operation of the specification. */
export type OperationId = keyof ApiOperations;

/** Values in the path of an operation. */
export type PathOf<Id extends OperationId> = NonNullable<
  ApiOperations[Id]['parameters']['path']
>;

/** Values in the query of an operation. */
export type QueryOf<Id extends OperationId> = NonNullable<
  ApiOperations[Id]['parameters']['query']
>;

/** Body that an operation takes. */
export type BodyOf<Id extends OperationId> = Id extends OperationId
  ? ApiOperations[Id] extends {
      requestBody: { content: { 'application/json': infer Body } };
    }
    ? Body
    : undefined
  : never;

type Success = 200 | 201 | 202;

/** Bodies that an operation answers with when nothing is wrong. */
type AnswerBodyOf<Id extends OperationId> = Id extends OperationId
  ? {
      [Status in keyof ApiOperations[Id]['responses'] &
        Success]: ApiOperations[Id]['responses'][Status] extends {
        content: { 'application/json': infer Body };
      }
        ? Body
        : undefined;
    }[keyof ApiOperations[Id]['responses'] & Success]
  : never;

/** What is known of a request before its body is read. */
export interface OpenedRequest<Id extends OperationId> {
  path: PathOf<Id>;
  query: QueryOf<Id>;
  caller: Caller;
}

/** A request that fits the specification. */
export interface OperationRequest<Id extends OperationId>
  extends OpenedRequest<Id> {
  body: BodyOf<Id>;
}

/** What an operation answers. */
export interface Answer<Id extends OperationId> {
  /** Default: 200. */
  status?: Success;
  body: AnswerBodyOf<Id>;
  /** In place of a body. */
  image?: { contentType: string; bytes: Buffer };
  /** In place of a body: sent as CSV while it is read. */
  table?: Table;
  /** What the audit event shall say beside what the request said. */
  meta?: JsonObject;
}

/**
 * One operation of the API. Routes, gate and audit trail follow from the list of
 * them; each feature has its own part of it.
 */
export interface Operation<Id extends OperationId = OperationId> {
  id: Id;
  method: 'get' | 'post' | 'put' | 'delete';
  /** As Express has it, such as `/experiences/:ref`. */
  path: string;
  /**
   * Asks for the permission of a change before its body is read, so that who lacks
   * it learns no more; the handler asks again for what the body needs. What is
   * only read is asked for by the handler alone.
   *
   * @throws NotAllowedError or NotFoundError
   */
  permission?(request: OpenedRequest<Id>): Promise<unknown>;
  /** Where it is no reading by its method and writes nothing all the same. */
  changesNothing?: boolean;
  /** None where there is nothing to hide. */
  audit: AuditedEvent | undefined;
  /** The event where a change is only tried. */
  dryRunAudit?: AuditedEvent;
  handle(request: OperationRequest<Id>): Promise<Answer<Id>>;
}

/** One operation as a member of the list of all. */
export function operation<const Id extends OperationId>(
  definition: Operation<Id>,
): Operation;
export function operation(definition: Operation): Operation {
  return definition;
}
