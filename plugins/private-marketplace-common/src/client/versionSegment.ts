/** Leads in what else could not stand in an address. */
const MARK = '~';

// An empty segment is no segment, and `.` and `..` are taken out of addresses.
const TO_BE_MARKED = /^(\.*$|~)/;

/** A version as it stands in addresses, those of the API and of the pages. @public */
export function toVersionSegment(version: string): string {
  return TO_BE_MARKED.test(version) ? `${MARK}${version}` : version;
}

/** The version that stands in an address. @public */
export function fromVersionSegment(segment: string): string {
  return segment.startsWith(MARK) ? segment.slice(MARK.length) : segment;
}
