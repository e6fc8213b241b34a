import { InputError } from '@backstage/errors';
import {
  parseConfiguration,
  type NewConfiguration,
  type Problem,
} from 'backstage-plugin-private-marketplace-common';

// The message goes into an answer and into logs, and a body has room for many mistakes.
const MAX_PROBLEMS = 20;
const MAX_POINTER = 100;

/** @throws InputError that names the problems of the body. */
export function parseNewConfiguration(body: unknown): NewConfiguration {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new InputError(
      'The body has to be a JSON object with a configuration, and a version if one is wanted.',
    );
  }
  const { configuration, version, ...unknown } = {
    configuration: undefined,
    version: undefined,
    ...body,
  };
  const [field] = Object.keys(unknown);
  if (field !== undefined) {
    throw new InputError(
      `${cut(
        `/${field}`,
      )} is not a field of the body. It has a configuration, and a version if one is wanted.`,
    );
  }
  if (version !== undefined && typeof version !== 'string') {
    throw new InputError('/version has to be a text.');
  }
  if (configuration === undefined) {
    throw new InputError('/configuration is missing.');
  }
  const parsed = parseConfiguration(configuration);
  if (!parsed.ok) throw new InputError(messageFor(parsed.problems));
  return { configuration: parsed.configuration, version };
}

function messageFor(problems: Problem[]): string {
  const sentences = problems
    .slice(0, MAX_PROBLEMS)
    .map(
      ({ pointer, message }) =>
        `${cut(`/configuration${pointer}`)}: ${message}`,
    );
  const more = problems.length - sentences.length;
  return [
    'The configuration is not right.',
    ...sentences,
    ...(more > 0 ? [`Problems not shown: ${more}.`] : []),
  ].join(' ');
}

function cut(pointer: string): string {
  return pointer.length > MAX_POINTER
    ? `${pointer.slice(0, MAX_POINTER - 1)}…`
    : pointer;
}
