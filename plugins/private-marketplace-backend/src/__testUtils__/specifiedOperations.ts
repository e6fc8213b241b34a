import type { OperationId } from '../api/Operation';
import { specification } from '../schema/generated/specification';

/** An operation of the specification as Express has its route. */
export interface SpecifiedOperation {
  operationId: OperationId;
  method: 'get' | 'post' | 'put' | 'delete';
  /** Such as `/experiences/:ref`. */
  path: string;
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;

const paths: Record<
  string,
  Record<string, { operationId: OperationId }>
> = specification.paths;

/** All operations of the specification. */
export const operations: SpecifiedOperation[] = Object.entries(paths).flatMap(
  ([path, members]) =>
    METHODS.flatMap(method => {
      const { operationId } = members[method] ?? {};
      return operationId === undefined
        ? []
        : [{ operationId, method, path: path.replace(/\{(\w+)\}/g, ':$1') }];
    }),
);

/** Operations of requests, whose permissions and identities are of another kind. */
export type RequestOperationId = Extract<
  OperationId,
  `${string}Request${string}`
>;

/** Whether it is one of them. */
export function isRequestOperation(id: OperationId): id is RequestOperationId {
  return id.includes('Request');
}
