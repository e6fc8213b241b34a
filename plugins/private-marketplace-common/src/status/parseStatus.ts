import { statusSchema, type Status } from '@private-marketplace/schemas';
import { schemaReader } from '../schema/schemaReader';

const EXPERIENCE_ID = 'Experience Id';

const read = schemaReader<Status>(statusSchema);

/** A status file that can be worked with, or why it can not. @public */
export type ParsedStatus =
  | { ok: true; status: Status }
  | { ok: false; message: string };

/**
 * Reads the text of a status file. Files of AWS's sample are right as they
 * are; keys that are not known are kept, for a newer version of the automation
 * may have written them. The id of the experience is taken with blanks round it
 * and with the revision that AWS's own answers have behind it.
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
  const misspelled = misspelledId(value);
  if (misspelled !== undefined) {
    return {
      ok: false,
      message: `The status file says "${misspelled}". Spell it "${EXPERIENCE_ID}"; otherwise another experience would be created.`,
    };
  }
  const reading = read(withBareId(value));
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

/** The key of the id, as somebody wrote it by hand who wrote it otherwise. */
function misspelledId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (EXPERIENCE_ID in value) return undefined;
  return Object.keys(value).find(
    key => key.toLowerCase().replace(/[\s_-]/g, '') === 'experienceid',
  );
}

function withBareId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const id: unknown = Reflect.get(value, EXPERIENCE_ID);
  if (typeof id !== 'string' && id !== null) return value;
  const { [EXPERIENCE_ID]: _given, ...rest } = {
    [EXPERIENCE_ID]: id,
    ...value,
  };
  if (id === null) return rest;
  const bare = id.trim().replace(/@\d+$/, '');
  return bare === '' ? rest : { [EXPERIENCE_ID]: bare, ...rest };
}
