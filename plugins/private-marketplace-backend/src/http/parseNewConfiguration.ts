import { InputError } from '@backstage/errors';
import {
  parseConfiguration,
  type NewConfiguration,
} from 'backstage-plugin-private-marketplace-common';

/** @throws InputError that names every problem of the body. */
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
      `/${field} is not a field of the body. It has a configuration, and a version if one is wanted.`,
    );
  }
  if (version !== undefined && typeof version !== 'string') {
    throw new InputError('/version has to be a text.');
  }
  const parsed = parseConfiguration(configuration);
  if (!parsed.ok) {
    const sentences = parsed.problems.map(
      ({ pointer, message }) => `/configuration${pointer}: ${message}`,
    );
    throw new InputError(
      `The configuration is not right. ${sentences.join(' ')}`,
    );
  }
  return { configuration: parsed.configuration, version };
}
