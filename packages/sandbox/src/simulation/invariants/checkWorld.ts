import { tokenOf } from '@private-marketplace/infra';
import type { ErrorReport } from '@private-marketplace/schemas';
import type { ManagedExperience } from '../workload/ManagedExperience';
import type { World } from '../world/World';
import { checkCatalog } from './checkCatalog';
import { checkCounts } from './checkCounts';
import { checkContent } from './checkContent';
import { checkOutcomes } from './checkOutcomes';
import { checkRest } from './checkRest';
import { checkSweep } from './checkSweep';
import { errorReports, evidenceOf, isAbout, type Evidence } from './Evidence';

/** All that is wrong with a world that has come to rest. */
export function checkWorld(
  world: World,
  experiences: readonly ManagedExperience[],
): string[] {
  const problems: string[] = [];
  const errors = errorReports(world);
  const found: Evidence[] = [];
  for (const managed of experiences) {
    const problem = (text: string) => {
      problems.push(`${managed.shortName}: ${text}`);
    };
    const evidence = evidenceOf(world, managed, errors);
    found.push(evidence);
    checkOutcomes(evidence, problem);
    checkContent(evidence, problem);
    checkCatalog(world, evidence, problem);
    checkRest(world, evidence, problem);
  }
  problems.push(
    ...checkCounts(world, found),
    ...strayErrors(world, errors),
    ...strayChangeSets(world),
    ...world.bucket
      .list('PENDING_')
      .map(({ key }) => `${key} is left, though nothing is pending`),
    ...[...world.catalog.refusals].map(
      ([token, reason]) => `AWS refused ${token}: ${reason}`,
    ),
    ...world.chronicle.problems,
    ...checkSweep(world),
    ...world.lambda.alarms,
  );
  return [...new Set(problems)];
}

function strayErrors(world: World, reports: readonly ErrorReport[]): string[] {
  const stray = reports
    .filter(({ Configuration }) => !Configuration.Key.startsWith('STATUS_'))
    .filter(report => !world.uploads.some(upload => isAbout(report, upload)))
    .map(({ Message }) => `An error file is about no upload: ${Message}`);
  const unnamed = world.uploads
    .filter(({ shortName }) => shortName === undefined)
    .filter(
      upload => reports.filter(each => isAbout(each, upload)).length !== 1,
    )
    .map(({ version }) => `${version.Key} does not have one error file`);
  return [...stray, ...unnamed];
}

/** Change sets that no configuration asked for, or a step of one that was started twice. */
function strayChangeSets(world: World): string[] {
  const tokens = world.uploads.map(({ version }) => tokenOf(version));
  const seen = new Set<string>();
  return world.catalog.ownChangeSets.flatMap(
    ({ id, clientRequestToken: token = '' }) => {
      const isAgain = seen.has(token);
      seen.add(token);
      if (isAgain) return [`${id} was started again with ${token}`];
      return tokens.some(each => token.startsWith(each))
        ? []
        : [`${id} was started for no configuration`];
    },
  );
}
