import type { PlannedChangeSet } from '@private-marketplace/schemas';
import type { PreviewChange, PreviewStep } from '../api/types';
import { catalogChange } from '../catalog/catalogChange';
import {
  ExperienceDraft,
  type CatalogExperience,
} from '../catalog/ExperienceDraft';
import { refusalsOf, type CatalogSurroundings } from '../catalog/refusals';
import { catalogExperience } from '../plan/knownExperience';
import { plannedItem, presentValues } from './previewItem';
import { reasonOf, refusalsByValue } from './previewReason';
import type { PreviewedExperience } from './previewedExperience';
import { WishList } from './WishList';
import type { Wish } from './wishes';

/** What will become of change sets. */
export interface PredictedSteps {
  steps: PreviewStep[];
  /** The wishes that the change sets carry. */
  planned: ReadonlySet<Wish>;
  /** The experience after the change sets that are applied. */
  after: CatalogExperience;
}

/**
 * A change set is applied as a whole or not at all, and none is started after
 * one that failed. Takes time linear in what the change sets carry and in the
 * products that the experience has.
 */
export function predictSteps(
  changeSets: readonly PlannedChangeSet[],
  wishes: readonly Wish[],
  known: PreviewedExperience | undefined,
  surroundings: CatalogSurroundings,
): PredictedSteps {
  const present = presentValues(known);
  const wishList = new WishList(wishes);
  const planned = new Set<Wish>();
  const steps: PreviewStep[] = [];
  const before = catalogExperience(known);
  const after = new ExperienceDraft(before);
  // What the items of a step are judged by, reached or not.
  const hoped = new ExperienceDraft(before);
  let hasFailed = false;
  for (const { name, changes } of changeSets) {
    const asked = changes.map(catalogChange);
    const previews = changes.map((change, at): PreviewChange => {
      const carried = wishList.carriedBy(change);
      for (const wish of carried) planned.add(wish);
      const type = change.ChangeType;
      const refusals = refusalsByValue(
        asked[at] ? refusalsOf(asked[at], hoped, surroundings) : [],
        type === 'ReviveExperience',
      );
      if (asked[at]) hoped.apply(asked[at]);
      const items = carried.map(wish =>
        plannedItem(wish, present(wish), reasonOf(wish.value, refusals)),
      );
      return { changeType: type, items };
    });
    const prediction = predictionOf(previews, hasFailed);
    if (prediction === 'applied') asked.forEach(each => after.apply(each));
    else hasFailed = true;
    steps.push({ name, prediction, changes: previews });
  }
  return { steps, planned, after };
}

function predictionOf(
  changes: readonly PreviewChange[],
  hasFailed: boolean,
): PreviewStep['prediction'] {
  if (hasFailed) return 'not-reached';
  const fails = changes.some(({ items }) =>
    items.some(({ effect }) => effect === 'will-fail'),
  );
  return fails ? 'fails' : 'applied';
}
