/** Aborts with the signal and, so that no request hangs for ever, after so many milliseconds. */
export function limitedSignal(
  signal: AbortSignal | undefined,
  milliseconds: number,
): AbortSignal {
  const limit = AbortSignal.timeout(Math.ceil(milliseconds));
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
