import { specification } from '../schema/generated/specification';

type Paths = typeof specification.paths;
type OperationsOf<Path> = Path extends Record<string, infer Each>
  ? Each
  : never;

/** Name of an operation of the specification. */
export type OperationId = OperationsOf<Paths[keyof Paths]> extends infer Each
  ? Each extends { operationId: infer Id }
    ? Id
    : never
  : never;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** An operation of the specification as Express has its route. */
export interface Operation<Id extends string = OperationId> {
  operationId: Id;
  method: (typeof METHODS)[number];
  /** Such as `/experiences/:ref`. */
  path: string;
}

/**
 * All operations of a specification.
 *
 * @throws Error when there is something else in a path, for then it would have
 * neither gate nor audit event.
 */
export function operationsOf<Id extends string>(
  paths: Record<string, Record<string, { operationId: Id }>>,
): Operation<Id>[] {
  return Object.entries(paths).flatMap(([path, members]) =>
    Object.entries(members).map(([name, { operationId }]) => {
      const method = METHODS.find(each => each === name);
      if (!method) throw new Error(`${path} has ${name}, which is no method.`);
      return {
        operationId,
        method,
        path: path.replace(/\{(\w+)\}/g, ':$1'),
      };
    }),
  );
}

/** All operations of the specification. */
export const operations = operationsOf<OperationId>(specification.paths);
