import type {
  Configuration,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { checkConfiguration, type FormReading } from './fieldProblem';

/** What somebody entered about name and description. */
export interface DetailsForm {
  name: string;
  description: string;
}

/** Reads what shall be changed about name and description; what stays the same is left out. */
export function readDetails(
  form: DetailsForm,
  present: Pick<ExperienceDetail, 'name' | 'description'>,
): FormReading<'name' | 'description'> {
  const name = form.name.trim();
  const description = form.description.trim();
  const presentDescription = present.description ?? '';
  if (description === '' && presentDescription !== '') {
    return { ok: false, problems: { description: { code: 'stays' } } };
  }
  const configuration: Configuration = {
    ...(name !== present.name && { Name: name }),
    ...(description !== presentDescription && { Description: description }),
  };
  if (Object.keys(configuration).length === 0) {
    return { ok: false, problems: { name: { code: 'unchanged' } } };
  }
  return checkConfiguration<'name' | 'description'>(configuration, [
    ['/Name', 'name'],
    ['/Description', 'description'],
  ]);
}
