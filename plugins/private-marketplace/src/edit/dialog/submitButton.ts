import type { ConfigurationPreview } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/**
 * How the writing of what was previewed is offered: not at all when it can do
 * nothing. What is predicted to fail may be written all the same, for the
 * portal may know less than AWS.
 */
export function submitButton({
  prediction,
}: ConfigurationPreview): 'write' | 'writeAnyway' | undefined {
  switch (prediction) {
    case 'applied':
      return 'write';
    case 'fails':
      return 'writeAnyway';
    default:
      return undefined;
  }
}
