import {
  parseConfiguration,
  type Configuration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** Fields of a configuration that have but one rule, which a page can say in its own words. */
export const RULED_FIELDS = [
  'Name',
  'Description',
  'Title',
  'Information',
  'ThemeColor',
  'LogoUrl',
  'Notes',
] as const;

/** Why a field of a form can not be taken: a rule of the form, or one of all configurations. */
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
  | {
      /** Whose rule it breaks. */
      rule?: (typeof RULED_FIELDS)[number];
      /** What is wrong, in English; for where the rule is not known. */
      message: string;
    };

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
  // In a file an empty name is as good as none; whoever clears a field means it.
  const emptied =
    configuration.Name === ''
      ? [{ pointer: '/Name', message: 'The name is empty.' }]
      : [];
  const reading = parseConfiguration(configuration);
  if (reading.ok && emptied.length === 0) return reading;
  const problems: FieldProblems<Field> = {};
  const found = reading.ok ? [] : reading.problems;
  for (const { pointer, message } of [...emptied, ...found]) {
    const field = fields.find(([start]) => pointer.startsWith(start))?.[1];
    const told = field ?? fields[0]?.[1];
    const rule = RULED_FIELDS.find(each => pointer.endsWith(`/${each}`));
    if (told) problems[told] ??= { ...(rule && { rule }), message };
  }
  return { ok: false, problems };
}
