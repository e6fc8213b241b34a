/** Structured log: a sentence, and fields that a query can use. Never the content of a file. */
export interface Logger {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
}

/** Writes one line of JSON an entry, as CloudWatch Logs reads it. */
export function jsonLogger(write: (line: string) => void): Logger {
  const log =
    (level: string) =>
    (message: string, fields: Record<string, unknown> = {}) =>
      write(`${JSON.stringify({ level, message, ...fields })}\n`);
  return { info: log('INFO'), warn: log('WARN') };
}
