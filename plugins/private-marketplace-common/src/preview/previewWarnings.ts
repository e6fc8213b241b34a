import type { Configuration } from '@private-marketplace/schemas';
import type { PreviewWarning } from '../api/types';
import type { CatalogExperience } from '../catalog/ExperienceDraft';
import { isInForce } from '../governance/governanceExperience';
import { productIdForm } from '../products/productIdForm';
import type { PreviewedExperience } from './previewedExperience';

/** Facts of a preview that a warning can come from. */
export interface PreviewedOutcome {
  configuration: Configuration;
  known: PreviewedExperience | undefined;
  /** After the change sets that will be applied. */
  after: CatalogExperience;
  steps: number;
  queueLength: number;
}

/** What somebody should think about before the configuration is written. */
export function previewWarnings({
  configuration,
  known,
  after,
  steps,
  queueLength,
}: PreviewedOutcome): PreviewWarning[] {
  const isLive = inForce(after);
  const isEmpty =
    after.hasProcurementPolicy && after.allowedProducts?.size === 0;
  const { AllowProducts = [], DenyProducts = [] } = configuration;
  const unknownIds = [...AllowProducts, ...DenyProducts].filter(id =>
    ['listing', 'other'].includes(productIdForm(id)),
  );
  const warnings: [boolean, PreviewWarning][] = [
    [isLive && isEmpty, { code: 'empty-and-live' }],
    [isLive && !after.hasProcurementPolicy, { code: 'no-policy-and-live' }],
    [
      known?.hasProcurementPolicy === false && after.hasProcurementPolicy,
      { code: 'policy-created', values: [...(after.allowedProducts ?? [])] },
    ],
    [
      known !== undefined && inForce(known) && !isLive,
      { code: 'no-longer-live', values: [...(known?.principals ?? [])] },
    ],
    [steps > 1, { code: 'several-steps' }],
    [queueLength > 0, { code: 'busy' }],
    [
      unknownIds.length > 0,
      { code: 'unknown-product-form', values: unknownIds },
    ],
  ];
  return warnings.flatMap(([applies, warning]) => (applies ? [warning] : []));
}

function inForce({
  status,
  archived,
}: Pick<CatalogExperience, 'status' | 'archived'>): boolean {
  return status !== undefined && isInForce({ status, archived });
}
