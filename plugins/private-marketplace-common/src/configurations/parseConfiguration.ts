import {
  configurationSchema,
  type Configuration,
  type Problem,
} from '@private-marketplace/schemas';
import { decodeText } from '../text/decodeText';
import { byteLength } from '../text/byteLength';
import { schemaReader } from '../schema/schemaReader';
import { duplicateProblems, lengthProblems } from './listProblems';
import { outlandishProblem } from './outlandishProblem';
import { overlapProblems } from './overlapProblems';
import { schemaProblems } from './schemaProblems';
import { withoutEmptyFields } from './withoutEmptyFields';

/** Longest configuration, in UTF-8 bytes. Some 5,000 product ids fit. @public */
export const MAX_CONFIGURATION_BYTES = 256 * 1024;

/** A configuration that is right, or what is wrong with it. @public */
export type ParsedConfiguration =
  | { ok: true; configuration: Configuration }
  | { ok: false; problems: Problem[] };

const read = schemaReader<Configuration>(configurationSchema);

/** Problem of a configuration of so many bytes, if it is too large to be read. @public */
export function sizeProblem(bytes: number): Problem | undefined {
  if (bytes <= MAX_CONFIGURATION_BYTES) return undefined;
  return {
    pointer: '',
    message: `The configuration has ${bytes} bytes; at most ${MAX_CONFIGURATION_BYTES} are read. Split it into several files.`,
  };
}

/** Reads the bytes of a configuration file. @public */
export function parseConfigurationBytes(
  bytes: Uint8Array,
): ParsedConfiguration {
  const tooLarge = sizeProblem(bytes.length);
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  const decoded = decodeText(bytes);
  return decoded.ok ? parseJson(decoded.text) : wrong(decoded.message);
}

/** Reads the text of a configuration. @public */
export function parseConfigurationText(text: string): ParsedConfiguration {
  const tooLarge = sizeProblem(byteLength(text));
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  // Editors on Windows put a byte order mark in front.
  return parseJson(text.replace(/^\uFEFF/, ''));
}

/**
 * Checks a value that should be a configuration against the schema and the
 * rules between fields. Fields that are empty are left out of what it gives,
 * and `$schema` is.
 *
 * @public
 */
export function parseConfiguration(value: unknown): ParsedConfiguration {
  // Nothing else looks at what is too long.
  const tooLong = lengthProblems(value);
  if (tooLong.length > 0) return { ok: false, problems: tooLong };
  const outlandish = outlandishProblem(value);
  if (outlandish) return { ok: false, problems: [outlandish] };
  const content = withoutEmptyFields(value);
  const reading = read(content);
  const duplicates = duplicateProblems(content);
  if (!reading.ok) {
    const problems = [
      ...schemaProblems(reading.errors, content),
      ...duplicates,
    ];
    return { ok: false, problems };
  }
  const problems = [...duplicates, ...overlapProblems(reading.value)];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, configuration: reading.value };
}

function parseJson(text: string): ParsedConfiguration {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return wrong(
      `The file is not JSON: ${reason}. Correct it and upload it again.`,
    );
  }
  return parseConfiguration(value);
}

function wrong(message: string): ParsedConfiguration {
  return { ok: false, problems: [{ pointer: '', message }] };
}
