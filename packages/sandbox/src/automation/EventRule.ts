/** A rule of the default event bus, as far as the automation needs one. */
export interface EventRule {
  source: readonly string[];
  detailTypes: readonly string[];
  target(event: unknown): void;
}

/** The rule that the automation listens with. */
export const CHANGE_SET_ENDED = {
  source: ['aws.marketplacecatalog'],
  detailTypes: [
    'Change Set Succeeded',
    'Change Set Failed',
    'Change Set Cancelled',
  ],
} as const;

/** Hands an event to the targets of the rules that match it. */
export function putEvent(
  rules: readonly EventRule[],
  event: { source: string; 'detail-type': string },
): void {
  for (const rule of rules) {
    const matches =
      rule.source.includes(event.source) &&
      rule.detailTypes.includes(event['detail-type']);
    if (matches) rule.target(event);
  }
}
