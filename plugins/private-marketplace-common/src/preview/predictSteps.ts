import type {
  PlannedChange,
  PlannedChangeSet,
} from '@private-marketplace/schemas';
import type { PreviewChange, PreviewReason, PreviewStep } from '../api/types';
import { predictFailure, type Surroundings } from './predictFailure';
import { plannedItem, presentValues, type PresentValues } from './previewItem';
import {
  PreviewedProducts,
  stateAfter,
  type PreviewState,
} from './previewState';
import { WishList } from './WishList';
import type { Wish } from './wishes';

/** What will become of change sets. */
export interface PredictedSteps {
  steps: PreviewStep[];
  /** The wishes that the change sets carry. */
  planned: ReadonlySet<Wish>;
  /** The experience after the change sets that are applied. */
  after: PreviewState;
}

/**
 * A change set is applied as a whole or not at all, and none is started after
 * one that failed. Takes time linear in what the change sets carry and in the
 * products that the experience has.
 */
export function predictSteps(
  changeSets: readonly PlannedChangeSet[],
  wishes: readonly Wish[],
  before: PreviewState,
  surroundings: Surroundings,
): PredictedSteps {
  const present = presentValues(surroundings.known);
  const wishList = new WishList(wishes);
  const planned = new Set<Wish>();
  const steps: PreviewStep[] = [];
  const products = new PreviewedProducts(before);
  let after = before;
  // What the items of a step are judged by, reached or not.
  let hoped = before;
  let hasFailed = false;
  for (const { name, changes } of changeSets) {
    const judged = withPolicy(hoped, changes);
    const fulfilled: Wish[] = [];
    const previews = changes.map(change => {
      const carried = wishList.carriedBy(change);
      for (const wish of carried) fulfilled.push(wish);
      return previewChange(change, carried, present, wish =>
        predictFailure(change.ChangeType, wish.value, judged, surroundings),
      );
    });
    for (const wish of fulfilled) planned.add(wish);
    hoped = stateAfter(judged, fulfilled);
    const prediction = predictionOf(previews, hasFailed);
    if (prediction === 'applied') {
      after = hoped;
      products.apply(fulfilled);
    } else {
      hasFailed = true;
    }
    steps.push({ name, prediction, changes: previews });
  }
  return { steps, planned, after: products.within(after) };
}

/** The state in which a policy that a change set creates is there already: the change set is judged as a whole. */
function withPolicy(
  state: PreviewState,
  changes: readonly PlannedChange[],
): PreviewState {
  const creates = changes.some(
    ({ ChangeType }) => ChangeType === 'CreateProcurementPolicy',
  );
  return creates ? { ...state, hasProcurementPolicy: true } : state;
}

function previewChange(
  { ChangeType: changeType }: PlannedChange,
  wishes: readonly Wish[],
  present: PresentValues,
  failureOf: (wish: Wish) => PreviewReason | undefined,
): PreviewChange {
  const items = wishes.map(wish =>
    plannedItem(wish, present(wish), failureOf(wish)),
  );
  return { changeType, items };
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
