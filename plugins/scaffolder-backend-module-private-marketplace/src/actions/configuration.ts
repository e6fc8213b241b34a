import { InputError } from '@backstage/errors';
import {
  parseConfiguration,
  portalVersionProblem,
  shortNameProblem,
  type Configuration,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { withoutEmpty } from './withoutEmpty';

/** The part of the action's input that says what is to be written. */
export type ConfigurationInput = {
  shortName: string;
  version?: string;
  name?: string;
  description?: string;
  associatePrincipals?: string[];
  disassociatePrincipals?: string[];
  allowProducts?: string[];
  denyProducts?: string[];
  status?: Configuration['Status'] | '';
  policyResourceRequests?: Configuration['PolicyResourceRequests'] | '';
  branding?: {
    title?: string;
    information?: string;
    themeColor?: string;
    logoUrl?: string;
  };
  archived?: boolean;
  notes?: string;
};

/**
 * The configuration that the input describes.
 *
 * @throws InputError that lists everything that is wrong with the input.
 */
export function configurationFrom(input: ConfigurationInput): Configuration {
  const parsed = parseConfiguration(
    withoutEmpty({
      Name: input.name,
      Description: input.description,
      AssociatePrincipals: input.associatePrincipals,
      DisassociatePrincipals: input.disassociatePrincipals,
      AllowProducts: input.allowProducts,
      DenyProducts: input.denyProducts,
      Status: input.status,
      PolicyResourceRequests: input.policyResourceRequests,
      Branding: {
        Title: input.branding?.title,
        Information: input.branding?.information,
        ThemeColor: input.branding?.themeColor,
        LogoUrl: input.branding?.logoUrl,
      },
      Archived: input.archived,
      Notes: input.notes,
    }),
  );
  const problems = [
    ...nameProblems(input),
    ...(parsed.ok ? [] : parsed.problems),
  ];
  if (parsed.ok && problems.length === 0) return parsed.configuration;
  const lines = problems.map(({ pointer, message }) =>
    pointer === '' ? message : `${pointer}: ${message}`,
  );
  throw new InputError(
    `The configuration can not be written:\n${lines.join('\n')}`,
  );
}

function nameProblems({ shortName, version }: ConfigurationInput) {
  // A template may be about an experience whose files have been made by hand.
  const problems = [
    { pointer: 'shortName', message: shortNameProblem(shortName) },
    { pointer: 'version', message: portalVersionProblem(version ?? '') },
  ];
  return problems.flatMap(({ pointer, message }) =>
    message === undefined ? [] : [{ pointer, message }],
  );
}
