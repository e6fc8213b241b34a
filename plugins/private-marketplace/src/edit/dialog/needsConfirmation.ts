import type {
  Configuration,
  ConfigurationPreview,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';

const GRAVE = [
  'empty-and-live',
  'no-longer-live',
  'no-policy-and-live',
  'policy-created',
];

/** Whether a configuration can change much of what people may procure, so that nobody should write it by mistake. */
export function needsConfirmation(
  configuration: Configuration,
  preview: ConfigurationPreview,
): boolean {
  const { Archived, DenyProducts, DisassociatePrincipals, Status } =
    configuration;
  return (
    Archived === true ||
    (Status === 'Disabled' && !preview.creates) ||
    (DenyProducts ?? []).length > 0 ||
    (DisassociatePrincipals ?? []).length > 0 ||
    (preview.impact?.accounts ?? 0) > 0 ||
    preview.warnings.some(({ code }) => GRAVE.includes(code))
  );
}
