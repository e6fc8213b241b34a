const kept = [
  'cache-control',
  'content-disposition',
  'content-language',
  'content-type',
  'expires',
];

/** The headers of a write that are kept with the object: its metadata. */
export function storedHeaders(
  headers: ReadonlyMap<string, string>,
): Record<string, string> {
  const stored: Record<string, string> = {
    'content-type': 'binary/octet-stream',
  };
  for (const [name, value] of headers) {
    if (kept.includes(name) || name.startsWith('x-amz-meta-')) {
      stored[name] = value;
    }
  }
  // The chunks are the way the object travelled, not what it is.
  const encoding = (headers.get('content-encoding') ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '' && item !== 'aws-chunked')
    .join(',');
  return encoding ? { ...stored, 'content-encoding': encoding } : stored;
}
