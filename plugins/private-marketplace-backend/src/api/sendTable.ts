import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import type { AuditTrail } from './AuditTrail';

/** A cell; undefined is empty. */
export type Cell = string | number | undefined;

/** A table that is read while it is sent. */
export interface Table {
  /** Without ending. */
  name: string;
  columns: readonly string[];
  /** Cells in the order of the columns. */
  rows: AsyncIterable<readonly Cell[]>;
}

/**
 * Sends a table as CSV and says in the audit trail how that ended. What fails
 * before the first row is answered as an error; what fails later ends the
 * connection, so that nobody takes a part for the whole.
 */
export async function exportTable(
  about: {
    audit: AuditTrail;
    logger: LoggerService;
    request: Request<unknown, unknown, unknown, unknown>;
    response: Response;
  },
  table: Table,
): Promise<void> {
  const { audit, logger, request, response } = about;
  try {
    const rows = await sendTable(response, table);
    await audit.succeed(request, { rows });
  } catch (error) {
    if (!response.headersSent) throw error;
    const { name, message } = toError(error);
    logger.warn(`${table.name} was not sent to its end: ${name}: ${message}`);
    await audit.fail(request, error);
    response.destroy();
  }
}

/**
 * Rows are asked for as fast as they are taken, and no more once the reader has
 * gone. With a byte order mark, without which Excel takes UTF-8 for something
 * else; cells that a spreadsheet would compute stand behind an apostrophe.
 *
 * @returns the number of rows.
 */
export async function sendTable(
  response: Response,
  { name, columns, rows }: Table,
): Promise<number> {
  const iterator = rows[Symbol.asyncIterator]();
  let next = await iterator.next();
  let count = 0;
  async function* all() {
    try {
      for (; !next.done; next = await iterator.next()) {
        count += 1;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  response.set({
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'content-type': 'text/csv; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  await pipeline(
    Readable.from(all()),
    stringify({
      bom: true,
      columns: [...columns],
      escape_formulas: true,
      header: true,
      record_delimiter: 'windows',
    }),
    response,
  );
  return count;
}
