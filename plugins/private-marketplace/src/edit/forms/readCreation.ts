import {
  isPortalShortName,
  type Configuration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** What somebody entered about a new experience. */
export interface CreationForm {
  name: string;
  shortName: string;
  description: string;
}

type Field = keyof CreationForm;

/** Reads which experience shall be created. */
export function readCreation(form: CreationForm): FormReading<Field> {
  const description = form.description.trim();
  const configuration: Configuration = {
    Name: form.name.trim(),
    ...(description && { Description: description }),
  };
  const reading = checkConfiguration<Field>(configuration, [
    ['/Name', 'name'],
    ['/Description', 'description'],
  ]);
  if (isPortalShortName(form.shortName.trim())) return reading;
  const others = reading.ok ? {} : reading.problems;
  const problems = { ...others, shortName: { code: 'shortName' as const } };
  return { ok: false, problems };
}

const LONGEST = 40;

/** A short name that goes with a name; nothing where the name has no letter and no digit. */
export function suggestShortName(name: string): string {
  return name
    .trim()
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, LONGEST)
    .replace(/[-_.]+$/, '');
}
