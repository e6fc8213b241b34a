import type {
  ConfigurationPreview,
  PreviewItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

const GOVERNING: ReadonlySet<PreviewItem['field']> = new Set([
  'Status',
  'Archived',
  'AllowProducts',
  'DenyProducts',
  'AssociatePrincipals',
  'DisassociatePrincipals',
]);

/** Whether what is previewed can change who governs accounts, or what they may procure. */
export function concernsAccounts({
  creates,
  steps,
}: ConfigurationPreview): boolean {
  if (steps.length === 0) return false;
  const items = steps.flatMap(({ changes }) =>
    changes.flatMap(change => change.items),
  );
  return creates || items.some(({ field }) => GOVERNING.has(field));
}
