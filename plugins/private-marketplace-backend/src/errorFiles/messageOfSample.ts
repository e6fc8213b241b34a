/**
 * What went wrong by an error file of AWS's sample, which is a whole answer of
 * DescribeChangeSet: the errors of all its changes.
 */
export function messageOfSample(file: unknown): string | undefined {
  const errors = items(file, 'ChangeSet')
    .flatMap(change => items(change, 'ErrorDetailList'))
    .flatMap(error => text(error, 'ErrorMessage') ?? []);
  if (errors.length > 0) return [...new Set(errors)].join(' ');
  return text(file, 'FailureDescription');
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Reflect.get(value, name)
    : undefined;
}

function items(value: unknown, name: string): unknown[] {
  const found = member(value, name);
  return Array.isArray(found) ? found : [];
}

function text(value: unknown, name: string): string | undefined {
  const found = member(value, name);
  return typeof found === 'string' ? found : undefined;
}
