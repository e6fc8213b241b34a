const RUNBOOK =
  'https://github.com/private-marketplace-backstage/private-marketplace-backstage/blob/main/docs/runbook.md';

/** Where people read what to do about an alarm: its heading in the runbook is its id. */
export function runbookEntry(alarmId: string): string {
  return `${RUNBOOK}#${alarmId.toLowerCase()}`;
}
