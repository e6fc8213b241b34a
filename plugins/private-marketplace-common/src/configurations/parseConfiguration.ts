import {
  configurationSchema,
  type Configuration,
  type Problem,
} from '@private-marketplace/schemas';
import { schemaReader } from '../schema/schemaReader';
import { outlandishProblem } from './outlandishProblem';
import { overlapProblems } from './overlapProblems';
import { schemaProblems } from './schemaProblems';

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

/** Reads the text of a configuration file. @public */
export function parseConfigurationText(text: string): ParsedConfiguration {
  const tooLarge = sizeProblem(new TextEncoder().encode(text).length);
  if (tooLarge) return { ok: false, problems: [tooLarge] };
  let value: unknown;
  try {
    // Editors on Windows put a byte order mark in front.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file is not JSON: ${reason}. Correct it and upload it again.`;
    return { ok: false, problems: [{ pointer: '', message }] };
  }
  return parseConfiguration(value);
}

/** Checks a value that should be a configuration against the schema and the rules between fields. @public */
export function parseConfiguration(value: unknown): ParsedConfiguration {
  const outlandish = outlandishProblem(value);
  if (outlandish) return { ok: false, problems: [outlandish] };
  const reading = read(value);
  if (!reading.ok) {
    return { ok: false, problems: schemaProblems(reading.errors, value) };
  }
  const problems = overlapProblems(reading.value);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, configuration: reading.value };
}
