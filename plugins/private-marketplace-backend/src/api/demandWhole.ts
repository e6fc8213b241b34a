const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * Sees to it that the operations are those of the specification.
 *
 * @throws Error that names an operation which is missing, twice or elsewhere: it
 * would have no route, or neither gate nor audit event.
 */
export function demandWhole(
  operations: readonly { id: string; method: string; path: string }[],
  paths: Record<string, Record<string, { operationId: string }>>,
): void {
  const listed = operations.map(
    ({ id, method, path }) => `${id}: ${method} ${path}`,
  );
  const specified = Object.entries(paths).flatMap(([path, members]) =>
    Object.entries(members).map(([method, { operationId }]) => {
      if (!METHODS.includes(method)) {
        throw new Error(`${path} has ${method}, which is no method.`);
      }
      const route = path.replace(/\{(\w+)\}/g, ':$1');
      return `${operationId}: ${method} ${route}`;
    }),
  );
  const problems = [
    ...specified
      .filter(each => !listed.includes(each))
      .map(each => `${each} is in the specification, and in no list.`),
    ...listed
      .filter(each => !specified.includes(each))
      .map(each => `${each} is not in the specification.`),
    ...listed
      .filter((each, index) => listed.indexOf(each) !== index)
      .map(each => `${each} is listed twice.`),
  ];
  if (problems.length > 0) throw new Error(problems.join(' '));
}
