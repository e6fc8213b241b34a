import { parseConfigurationText } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { seededEntities } from '../../catalog/seedExperience';
import { sampleName } from '../workload/sampleNames';
import type { World } from '../world/World';
import type { Evidence, Finding } from './Evidence';
import {
  differenceOf,
  factsOfChanges,
  factsOfConfiguration,
  factsOfExperience,
  FACTS_OF_NEW,
  FACTS_OF_NEW_POLICY,
  type Facts,
} from './facts';

/** The experience exists once, the status file names it, and of each thing that is true which was uploaded last. */
export function checkCatalog(
  world: World,
  evidence: Evidence,
  problem: (text: string) => void,
): void {
  const { managed, status } = evidence;
  const creations = world.catalog.changeSets.filter(
    each =>
      each.status === 'SUCCEEDED' &&
      each.name === sampleName(managed.shortName, true),
  );
  const created = creations
    .flatMap(({ changes }) => changes)
    .filter(({ changeType }) => changeType === 'CreateExperience')
    .flatMap(({ target }) => ('id' in target ? [target.id] : []));
  if (created.length > 1) problem(`was created ${created.length} times`);
  if (managed.initial && created.length > 0) problem('was created anew');
  const id = managed.initial?.id ?? created[0];
  if (withoutRevision(status['Experience Id']) !== id) {
    problem(`is ${id}, its status file says ${status['Experience Id']}`);
  }
  if (id === undefined) return;
  const actual = factsOfExperience(world.catalog.state.entities, id);
  const before = managed.initial
    ? factsOfExperience(entitiesOf(managed.initial), id)
    : new Map([
        ...FACTS_OF_NEW,
        ...factsOfChanges(creations[0]?.changes ?? []),
      ]);
  const hasPolicy = actual.has('requests');
  const expected = new Map([
    ...(hasPolicy ? FACTS_OF_NEW_POLICY : []),
    ...before,
    ...evidence.findings.flatMap(finding => [...factsOfFinding(finding)]),
  ]);
  const difference = differenceOf(actual, expected);
  if (difference) problem(difference);
}

/** What an upload has made true: all that it says, or what of it was applied. */
function factsOfFinding({ upload, outcome, changeSets }: Finding): Facts {
  const parsed = parseConfigurationText(upload.text);
  if (outcome?.Result === 'Succeeded' && parsed.ok) {
    return factsOfConfiguration(parsed.configuration);
  }
  return factsOfChanges(
    changeSets
      .filter(({ status }) => status === 'SUCCEEDED')
      .flatMap(({ changes }) => changes),
  );
}

function entitiesOf(initial: Parameters<typeof seededEntities>[0]) {
  const entities = seededEntities(initial, '');
  return new Map(entities.map(entity => [entity.id, entity]));
}

function withoutRevision(id: string | undefined): string | undefined {
  return id?.trim().split('@')[0];
}
