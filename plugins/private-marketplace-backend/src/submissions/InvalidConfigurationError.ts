import { InputError } from '@backstage/errors';
import type { Problem } from '@private-marketplace/backstage-plugin-private-marketplace-common';

// The message goes into logs, and a body has room for many mistakes.
const MAX_PROBLEMS = 20;
const MAX_POINTER = 100;

/** A configuration is not right. The problems go into the answer. */
export class InvalidConfigurationError extends InputError {
  override readonly name = 'InputError';
  readonly problems: Problem[];

  constructor(problems: readonly Problem[]) {
    const shown = problems.slice(0, MAX_PROBLEMS);
    const isCut = problems.length > shown.length;
    super(
      [
        'The configuration is not right.',
        ...shown.map(
          ({ pointer, message }) =>
            `${cut(`/configuration${pointer}`)}: ${message}`,
        ),
        ...(isCut ? ['There are more problems.'] : []),
      ].join(' '),
    );
    this.problems = shown;
  }
}

function cut(pointer: string): string {
  return pointer.length > MAX_POINTER
    ? `${pointer.slice(0, MAX_POINTER - 1)}…`
    : pointer;
}
