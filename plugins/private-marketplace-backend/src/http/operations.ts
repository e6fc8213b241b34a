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

/** An operation of the specification as Express has its route. */
export interface Operation {
  operationId: OperationId;
  method: 'get' | 'post';
  /** Such as `/experiences/:ref`. */
  path: string;
}

/** All operations of the specification. */
export const operations: Operation[] = Object.entries(
  specification.paths,
).flatMap(([path, methods]) => {
  const route = path.replace(/\{(\w+)\}/g, ':$1');
  return [
    ...('get' in methods
      ? [
          {
            operationId: methods.get.operationId,
            method: 'get' as const,
            path: route,
          },
        ]
      : []),
    ...('post' in methods
      ? [
          {
            operationId: methods.post.operationId,
            method: 'post' as const,
            path: route,
          },
        ]
      : []),
  ];
});
