import { errorSchema, type ErrorFile } from '@private-marketplace/schemas';
import { schemaReader } from '../schema/schemaReader';

const read = schemaReader<ErrorFile>(errorSchema);

/**
 * Reads the text of an error file. Those of AWS's sample have no report and
 * give undefined, as does what is no error file at all.
 *
 * @public
 */
export function parseErrorFileText(text: string): ErrorFile | undefined {
  try {
    const reading = read(JSON.parse(text));
    return reading.ok ? reading.value : undefined;
  } catch {
    return undefined;
  }
}
