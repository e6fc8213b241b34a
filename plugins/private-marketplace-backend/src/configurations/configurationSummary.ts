import {
  compareSummary,
  parseConfigurationText,
  summarizeConfiguration,
  type ChangeSummary,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigurationRow } from './ConfigurationRow';

/** What of a row tells what its configuration asks for. */
export type SummarizedRow = Pick<
  ConfigurationRow,
  'summary' | 'state_before'
> & {
  /** Of those that are from before there were summaries. */
  text?: string | null;
};

/** What the text of a file asks for, in short, as it is kept; null in JSON where it is no configuration. */
export function summaryOfText(text: string | undefined): string | null {
  return text === undefined ? null : JSON.stringify(summarize(text) ?? null);
}

/** What a configuration asks for, in short. */
export function toChangeSummary(row: SummarizedRow): ChangeSummary | undefined {
  const { state_before: before, summary: kept, text } = row;
  const summary: ChangeSummary | undefined =
    kept === null ? summarize(text ?? '') : JSON.parse(kept) ?? undefined;
  return summary && before !== null
    ? compareSummary(summary, JSON.parse(before))
    : summary;
}

function summarize(text: string): ChangeSummary | undefined {
  const parsed = parseConfigurationText(text);
  return parsed.ok ? summarizeConfiguration(parsed.configuration) : undefined;
}
