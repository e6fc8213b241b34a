import type { Configuration } from '@private-marketplace/schemas';
import type { ConfigurationPreview } from '../api/types';
import { planChangeSets } from '../plan/planChangeSets';
import { predictSteps } from './predictSteps';
import { itemWithoutEffect } from './previewItem';
import type { PreviewedExperience } from './previewedExperience';
import { previewWarnings } from './previewWarnings';
import { wishesOf } from './wishes';

/** Tells which ids there are. @public */
export type KnownIds = Pick<ReadonlySet<string>, 'has'>;

/** What a preview is made of. @public */
export interface PreviewRequest {
  shortName: string;
  configuration: Configuration;
  /** Undefined when neither files nor Catalog know the experience. */
  planned:
    | {
        revision: number;
        /** Undefined while the experience has not been created yet. */
        known?: PreviewedExperience;
        /** Configurations that wait or are being applied. */
        queueLength: number;
      }
    | undefined;
  /** Refs of the *other* experiences that are not archived, by the principals of `principalsToLookUp`. */
  associations: ReadonlyMap<string, readonly string[]>;
  /**
   * Ids of the organization, its organizational units and its accounts. Without
   * it no principal is predicted to be outside of the organization.
   */
  organization?: KnownIds;
}

/** The principals whose association with other experiences decides over a configuration. @public */
export function principalsToLookUp(
  { AssociatePrincipals = [], Archived }: Configuration,
  known: PreviewedExperience | undefined,
): string[] {
  const isRevived = known?.archived === true && Archived === false;
  const revived = isRevived ? known.principals ?? [] : [];
  return [...new Set([...AssociatePrincipals, ...revived])];
}

/**
 * What a configuration would do if it were written now. It is made of the same
 * plan by which the configuration is applied, so that the two agree on what
 * changes.
 *
 * The effect of an item is its own: it comes true when the step of the item is
 * predicted to be applied. In a step that is not reached, items are judged as
 * if the steps before it succeeded, so that all that has to be mended shows at
 * once.
 *
 * @public
 */
export function previewConfiguration({
  shortName,
  configuration,
  planned,
  associations,
  organization,
}: PreviewRequest): ConfigurationPreview {
  const known = planned?.known;
  const queueLength = planned?.queueLength ?? 0;
  const renames = renamesOf(configuration, known);
  const about = {
    shortName,
    ...(renames && { renames }),
    creates: known === undefined,
    ...(planned && known && { revision: planned.revision }),
    queuedBehind: queueLength,
  };
  const plan = planChangeSets(shortName, configuration, known);
  if (!plan.ok) {
    return {
      ...about,
      prediction: 'rejected',
      problems: plan.problems,
      steps: [],
      noEffect: [],
      warnings: [],
    };
  }
  const wishes = wishesOf(configuration);
  const {
    steps,
    planned: carried,
    after,
  } = predictSteps(plan.changeSets, wishes, known, {
    *holdersOf(principals) {
      for (const principal of principals) {
        const [holder] = associations.get(principal) ?? [];
        if (holder !== undefined) yield { principal, holder };
      }
    },
    ...(organization && {
      isInOrganization: principal => organization.has(principal),
    }),
  });
  return {
    ...about,
    prediction: predictionOf(steps),
    problems: [],
    steps,
    noEffect: wishes.filter(wish => !carried.has(wish)).map(itemWithoutEffect),
    warnings: previewWarnings({
      configuration,
      known,
      after,
      steps: steps.length,
      queueLength,
    }),
  };
}

/** That the name of an experience changes, which nobody should do by accident: AWS's sample took `Name` for a label of the change. */
function renamesOf(
  { Name }: Configuration,
  known: PreviewedExperience | undefined,
): ConfigurationPreview['renames'] {
  return known && Name !== undefined && Name !== known.name
    ? { from: known.name, to: Name }
    : undefined;
}

function predictionOf(
  steps: ConfigurationPreview['steps'],
): ConfigurationPreview['prediction'] {
  if (steps.length === 0) return 'no-effect';
  return steps.every(step => step.prediction === 'applied')
    ? 'applied'
    : 'fails';
}
