import {
  assumeProposals,
  findImpact,
  indexExperiences,
  partiesOf,
  proposalsOf,
  type Configuration,
  type GovernanceExperience,
  type NewMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { GovernedOrganization } from '../organization/governance/GovernedOrganization';
import type { Pending } from './PendingChanges';

type Experiences = readonly GovernanceExperience[];
type UnderWay = Pick<Pending, 'configurations' | 'moved'>;

/**
 * Refs of the experiences between which accounts may change hands by a
 * configuration. What is under way counts as well, in the way in which the
 * experience would govern the most: some of it may fail, and nobody shall be
 * taken by two changes of which each alone takes nobody.
 */
export function partiesOfConfiguration(
  organization: GovernedOrganization,
  ref: string,
  configuration: Configuration,
  pending: UnderWay,
): Set<string> {
  const { all } = organization;
  return parties(
    organization,
    [all, atMost(all, ref, pending)].map(before => ({
      before,
      after: propose(before, ref, configuration),
    })),
  );
}

/** The same of a move, of whichever end the principal is at. */
export function partiesOfMove(
  organization: GovernedOrganization,
  { principal, from, to }: NewMove,
  pending: { from: UnderWay; to: UnderWay },
): Set<string> {
  const { all } = organization;
  const at = (experiences: Experiences, ref: string) =>
    associated(experiences, ref, [principal]);
  return parties(
    organization,
    [all, atMost(all, from, pending.from), atMost(all, to, pending.to)].map(
      each => ({ before: at(each, from), after: at(each, to) }),
    ),
  );
}

function parties(
  { index }: GovernedOrganization,
  changes: readonly { before: Experiences; after: Experiences }[],
): Set<string> {
  const refs = new Set<string>();
  for (const { before, after } of changes) {
    const impact = findImpact(
      index,
      indexExperiences(before),
      indexExperiences(after),
    );
    partiesOf(impact).forEach(({ ref }) => refs.add(ref));
  }
  return refs;
}

/** The experiences as if of what is under way for one just that came about by which it governs more. */
function atMost(
  all: Experiences,
  ref: string,
  { configurations, moved }: UnderWay,
): Experiences {
  const gained = configurations.reduce(
    (before, { Archived, AssociatePrincipals, Name, Status }) =>
      propose(before, ref, {
        Name,
        AssociatePrincipals,
        ...(Status === 'Enabled' && { Status }),
        ...(Archived === false && { Archived }),
      }),
    all,
  );
  return associated(gained, ref, moved);
}

function propose(
  before: Experiences,
  ref: string,
  configuration: Configuration,
): Experiences {
  const known = before.find(each => each.ref === ref);
  return assumeProposals(before, proposalsOf(ref, configuration, known));
}

function associated(
  before: Experiences,
  ref: string,
  principals: readonly string[],
): Experiences {
  if (principals.length === 0) return before;
  return assumeProposals(before, [{ kind: 'associate', ref, principals }]);
}
