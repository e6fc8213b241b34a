import {
  parseConfiguration,
  type Configuration,
} from 'backstage-plugin-private-marketplace-common';

/** Why a field of a form can not be taken: a rule of the form, or one of all configurations, which says itself what is wrong. */
export type FieldProblem =
  | {
      code:
        | 'unchanged'
        | 'stays'
        | 'none'
        | 'noneChosen'
        | 'unusable'
        | 'shortName'
        | 'logo';
    }
  | { message: string };

/** What is wrong with a form, by field. */
export type FieldProblems<Field extends string> = Partial<
  Record<Field, FieldProblem>
>;

/** A form that was read. */
export type FormReading<Field extends string> =
  | { ok: true; configuration: Configuration }
  | { ok: false; problems: FieldProblems<Field> };

/**
 * Holds what a form asks for against the rules of all configurations.
 *
 * @param fields - the field that a part of the configuration comes from, by its JSON pointer; what is wrong elsewhere is told at the first of them.
 */
export function checkConfiguration<Field extends string>(
  configuration: Configuration,
  fields: readonly [string, Field][],
): FormReading<Field> {
  const reading = parseConfiguration(configuration);
  if (reading.ok) return reading;
  const problems: FieldProblems<Field> = {};
  for (const { pointer, message } of reading.problems) {
    const field = fields.find(([start]) => pointer.startsWith(start))?.[1];
    const told = field ?? fields[0]?.[1];
    if (told) problems[told] ??= { message };
  }
  return { ok: false, problems };
}
