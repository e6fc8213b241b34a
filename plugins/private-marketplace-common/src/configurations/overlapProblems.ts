import type { Configuration, Problem } from '@private-marketplace/schemas';

/** Rules that a schema can not say: no id stands in two lists that contradict each other. */
export function overlapProblems(configuration: Configuration): Problem[] {
  return [
    ...overlap(configuration, 'AllowProducts', 'DenyProducts'),
    ...overlap(configuration, 'AssociatePrincipals', 'DisassociatePrincipals'),
    ...statusOfArchived(configuration),
  ];
}

type ListField =
  | 'AllowProducts'
  | 'DenyProducts'
  | 'AssociatePrincipals'
  | 'DisassociatePrincipals';

function overlap(
  configuration: Configuration,
  first: ListField,
  second: ListField,
): Problem[] {
  const others = new Set(configuration[first]);
  return (configuration[second] ?? []).flatMap((id, index) =>
    others.has(id)
      ? [
          {
            pointer: `/${second}/${index}`,
            message: `${id} stands in ${first}, too. Keep it in one of the two.`,
          },
        ]
      : [],
  );
}

function statusOfArchived({ Archived, Status }: Configuration): Problem[] {
  if (!Archived || Status !== 'Enabled') return [];
  return [
    {
      pointer: '/Status',
      message:
        'An archived experience can not be live. Leave Status out or make it Disabled.',
    },
  ];
}
