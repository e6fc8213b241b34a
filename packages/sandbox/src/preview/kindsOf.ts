import type { ConfigurationPreview } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What a preview predicts, in words that tell whether the cases were varied. */
export function kindsOf({
  prediction,
  steps,
  warnings,
}: ConfigurationPreview): string[] {
  return [
    prediction,
    ...warnings.map(({ code }) => `warning: ${code}`),
    ...steps.map(step => step.prediction),
    ...(steps.filter(step => step.prediction === 'applied').length > 1
      ? ['several applied']
      : []),
    ...(steps.some(step => step.prediction === 'applied') &&
    prediction === 'fails'
      ? ['partly applied']
      : []),
    ...steps.flatMap(step =>
      step.changes.flatMap(({ changeType, items }) =>
        items.flatMap(({ reason }) =>
          reason ? `${changeType}: ${reason.code}` : [],
        ),
      ),
    ),
  ];
}
