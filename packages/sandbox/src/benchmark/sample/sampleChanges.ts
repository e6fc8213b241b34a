import type { Change } from '@aws-sdk/client-marketplace-catalog';

type Json = Record<string, unknown>;

const TYPE = 'Experience@1.0';
const CREATED = '$ExperienceCreationChange.Entity.Identifier';

/** The changes that the sample makes of a configuration, in its order. */
export function sampleChanges(
  configuration: Json,
  experienceId: string | undefined,
): Change[] {
  const { Name, Status, PolicyResourceRequests } = configuration;
  const change = (ChangeType: string, details: Json): Change => ({
    ChangeType,
    ChangeName: `${ChangeType}Change`,
    Entity: { Type: TYPE, Identifier: experienceId ?? CREATED },
    Details: JSON.stringify(details),
  });
  // What is missing or empty asks for no change.
  const ifGiven = (key: string, ChangeType: string, details: Json): Change[] =>
    isGiven(configuration[key]) ? [change(ChangeType, details)] : [];
  const products = (key: string) => ({
    Products: [{ Ids: configuration[key] }],
  });
  return [
    ...(experienceId === undefined
      ? [
          creation(Name),
          change('CreateProcurementPolicy', {
            Name: 'Procurement policy for default experience',
          }),
        ]
      : []),
    ...ifGiven('AssociatePrincipals', 'AssociateAudience', {
      Principals: configuration.AssociatePrincipals,
    }),
    ...ifGiven('DisassociatePrincipals', 'DisassociateAudience', {
      Principals: configuration.DisassociatePrincipals,
    }),
    ...ifGiven(
      'AllowProducts',
      'AllowProductProcurement',
      products('AllowProducts'),
    ),
    ...ifGiven(
      'DenyProducts',
      'DenyProductProcurement',
      products('DenyProducts'),
    ),
    ...ifGiven('Status', 'UpdateExperience', { Status }),
    ...ifGiven('PolicyResourceRequests', 'UpdateProcurementPolicy', {
      Configuration: { PolicyResourceRequests },
    }),
  ];
}

function creation(Name: unknown): Change {
  const Description = `Private Marketplace Experience created from PMP Automation: ${Name}`;
  return {
    ChangeType: 'CreateExperience',
    ChangeName: 'ExperienceCreationChange',
    Entity: { Type: TYPE },
    Details: JSON.stringify({ Name, Description }),
  };
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
