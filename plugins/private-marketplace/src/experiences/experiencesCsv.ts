import type { ExperienceSummary } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { stringify } from 'csv-stringify/browser/esm/sync';

/** A column of the file: its heading, and what stands below it. */
export interface CsvColumn {
  heading: string;
  value: (experience: ExperienceSummary) => string | number | undefined;
}

/**
 * Experiences as CSV (RFC 4180) with a byte order mark, without which Excel
 * takes it for another encoding. What a spreadsheet would take for a formula is
 * made harmless.
 */
export function experiencesCsv(
  experiences: readonly ExperienceSummary[],
  columns: readonly CsvColumn[],
): string {
  const rows = experiences.map(experience =>
    columns.map(({ value }) => value(experience)),
  );
  return stringify([columns.map(({ heading }) => heading), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
