import {
  heartbeatSchema,
  unrecognizedSchema,
  type Heartbeat,
  type UnrecognizedObjects,
} from '@private-marketplace/schemas';
import { schemaReader } from '../schema/schemaReader';

const readHeartbeat = schemaReader<Heartbeat>(heartbeatSchema);
const readUnrecognized = schemaReader<UnrecognizedObjects>(unrecognizedSchema);

/** Key of the object that says whether the automation is alive. @public */
export const HEARTBEAT_KEY = 'AUTOMATION_Heartbeat';

/** Key of the object that names objects which are no files of the automation. @public */
export const UNRECOGNIZED_KEY = 'AUTOMATION_Unrecognized';

/** Reads the text of {@link HEARTBEAT_KEY}; undefined when it is none. @public */
export function parseHeartbeatText(text: string): Heartbeat | undefined {
  const reading = readHeartbeat(parseJson(text));
  return reading.ok ? reading.value : undefined;
}

/** Reads the text of {@link UNRECOGNIZED_KEY}; undefined when it is none. @public */
export function parseUnrecognizedText(
  text: string,
): UnrecognizedObjects | undefined {
  const reading = readUnrecognized(parseJson(text));
  return reading.ok ? reading.value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
