/** Leads in what else could not stand in an address; no version has it. */
const MARK = '~';

// An empty segment is no segment, and `.` and `..` are taken out of addresses.
const ONLY_DOTS = /^\.*$/;

/** A version as it stands in addresses, those of the API and of the pages. @public */
export function toVersionSegment(version: string): string {
  return ONLY_DOTS.test(version) ? `${MARK}${version}` : version;
}

/** The version that stands in an address. @public */
export function fromVersionSegment(segment: string): string {
  const version = segment.slice(MARK.length);
  return segment.startsWith(MARK) && ONLY_DOTS.test(version)
    ? version
    : segment;
}
