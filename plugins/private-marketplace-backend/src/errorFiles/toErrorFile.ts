import {
  parseConfigurationKey,
  type ErrorFile,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ListedErrorFile } from './ErrorFileStore';

/** An error file as it is told. */
export function toErrorFile(row: ListedErrorFile): ErrorFile {
  const name =
    row.configuration_key === null
      ? undefined
      : parseConfigurationKey(row.configuration_key);
  return {
    key: row.key,
    writtenAt: row.written_at,
    message: row.message ?? undefined,
    configurationVersion: name?.ok ? name.name.version : undefined,
    ...(row.problems !== null && { problems: JSON.parse(row.problems) }),
    ...(row.report !== null && { report: JSON.parse(row.report) }),
    ...(row.report === null &&
      row.report_length !== null && { reportLength: row.report_length }),
  };
}
