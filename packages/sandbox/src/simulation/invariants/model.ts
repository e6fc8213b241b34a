import type { Configuration } from '@private-marketplace/schemas';
import { applyChange } from '../catalog/applyChange';
import type { ChangeSetRecord } from '../catalog/ChangeSetRecord';
import { changed, type ExperienceState } from '../catalog/ExperienceState';

/** What an experience is like when a configuration has been applied, whatever change sets that takes. */
export function withConfiguration(
  experience: ExperienceState,
  configuration: Configuration,
): ExperienceState {
  const {
    Name,
    Status,
    Archived,
    PolicyResourceRequests,
    AllowProducts = [],
    DenyProducts = [],
    AssociatePrincipals = [],
    DisassociatePrincipals = [],
  } = configuration;
  return {
    ...experience,
    name: Name ?? experience.name,
    status: Status ?? experience.status,
    archived: Archived ?? experience.archived,
    requests: PolicyResourceRequests ?? experience.requests,
    allowed: changed(experience.allowed, AllowProducts, DenyProducts),
    denied: changed(experience.denied, DenyProducts, AllowProducts),
    principals: changed(
      experience.principals,
      AssociatePrincipals,
      DisassociatePrincipals,
    ),
  };
}

/** What an experience is like when some of the change sets of a configuration have succeeded. */
export function withChangeSets(
  experience: ExperienceState,
  changeSets: readonly ChangeSetRecord[],
): ExperienceState {
  return changeSets
    .filter(({ state }) => state === 'SUCCEEDED')
    .flatMap(({ request }) => request.changes)
    .reduce((state, { ChangeType, DetailsDocument }) => {
      const applied = applyChange(
        ChangeType,
        DetailsDocument,
        state,
        () => undefined,
      );
      return 'experience' in applied ? applied.experience : state;
    }, experience);
}

/** How two states differ in what only the pipeline changes; undefined when they do not. */
export function differenceOf(
  actual: ExperienceState,
  expected: ExperienceState,
): string | undefined {
  const should = comparable(expected);
  const differences = Object.entries(comparable(actual)).flatMap(
    ([member, is], index) => {
      const other = Object.values(should)[index];
      return is === other ? [] : [`${member} is ${is}, should be ${other}`];
    },
  );
  return differences.length > 0 ? differences.join('; ') : undefined;
}

function comparable(experience: ExperienceState): Record<string, string> {
  const { name, status, archived, requests = 'unset' } = experience;
  const listed = (set: ReadonlySet<string>) => [...set].sort().join();
  return {
    name,
    status,
    archived: String(archived),
    requests,
    allowed: listed(experience.allowed),
    denied: listed(experience.denied),
    principals: listed(experience.principals),
  };
}
