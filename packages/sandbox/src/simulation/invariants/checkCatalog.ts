import { parseConfigurationText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ExperienceState } from '../catalog/ExperienceState';
import { newExperience } from '../catalog/ExperienceState';
import type { World } from '../world/World';
import type { Evidence } from './Evidence';
import { differenceOf, withChangeSets, withConfiguration } from './model';
import { sampleName } from '../workload/sampleNames';

/** The experience exists once, the status file names it, and it is what the configurations make of it. */
export function checkCatalog(
  world: World,
  evidence: Evidence,
  problem: (text: string) => void,
): void {
  const { managed, status } = evidence;
  const created = world.catalog.changeSets
    .filter(
      ({ state, request }) =>
        state === 'SUCCEEDED' &&
        request.name === sampleName(managed.shortName, true),
    )
    .flatMap(({ changedIds }) => changedIds[0] ?? []);
  if (created.length > 1) problem(`was created ${created.length} times`);
  if (managed.initial && created.length > 0) problem('was created anew');
  const id = managed.initial?.id ?? created[0];
  if (status['Experience Id'] !== id) {
    problem(`is ${id}, its status file says ${status['Experience Id']}`);
  }
  const actual = id === undefined ? undefined : world.catalog.experience(id);
  if (!actual) return;
  const difference = differenceOf(actual, expectedOf(evidence, actual.id));
  if (difference) problem(difference);
}

/** What the configurations make of the experience, one after the other. */
function expectedOf(evidence: Evidence, id: string): ExperienceState {
  const { managed, status, uploads, changeSetsOf } = evidence;
  let expected = {
    ...(managed.initial ?? newExperience(id, managed.shortName)),
    // What succeeded had one, if it took one.
    hasPolicy: true,
  };
  for (const { Configuration, Result } of status.Automation?.Outcomes ?? []) {
    const upload = uploads.find(
      ({ version }) => version.VersionId === Configuration.VersionId,
    );
    if (!upload) continue;
    const parsed = parseConfigurationText(upload.text);
    expected =
      Result === 'Succeeded' && parsed.ok
        ? withConfiguration(expected, parsed.configuration)
        : withChangeSets(expected, changeSetsOf(upload));
  }
  return expected;
}
