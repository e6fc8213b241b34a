import { statusSchema, type Status } from '@private-marketplace/schemas';
import { schemaReader } from '../schema/schemaReader';

const read = schemaReader<Status>(statusSchema);

/** A status file that can be worked with, or why it can not. @public */
export type ParsedStatus =
  | { ok: true; status: Status }
  | { ok: false; message: string };

/**
 * Reads the text of a status file. Files of AWS's sample are right as they
 * are; keys that are not known are kept.
 *
 * @public
 */
export function parseStatusText(text: string): ParsedStatus {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The status file is not JSON: ${reason}.` };
  }
  const reading = read(value);
  if (reading.ok) return { ok: true, status: reading.value };
  const places = reading.errors
    .filter(error => error.keyword !== 'properties' && error.keyword !== '$ref')
    .map(error => `${error.instanceLocation.replace(/^#/, '')} ${error.error}`);
  return {
    ok: false,
    message: `The status file is not of the form that its schema says: ${places.join(
      ' ',
    )}`,
  };
}
