/** Where logos may come from: one host, and what its paths begin with. */
export interface LogoPlace {
  origin: string;
  pathPrefix: string;
}

/** Where AWS Marketplace keeps logos. */
export const AWS_LOGO_PLACES: readonly LogoPlace[] = [
  {
    origin: 'https://d7umqicpi7263.cloudfront.net',
    pathPrefix: '/img/product/',
  },
  { origin: 'https://awsmp-logos.s3.amazonaws.com', pathPrefix: '/' },
  { origin: 'https://s3.amazonaws.com', pathPrefix: '/awsmp-logos/' },
];

/**
 * The address of a logo, if it is at one of the places. Addresses come from AWS
 * and from files, and the backend goes where they lead, so nothing else will do.
 */
export function allowedLogo(
  address: string,
  places: readonly LogoPlace[],
): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const { origin, pathname, username, password } = url;
  // What a server may take for another path, once more decoded.
  if (/%2e|%2f|%5c|%25|\\/i.test(pathname) || username || password) {
    return undefined;
  }
  const isAllowed = places.some(
    place => origin === place.origin && pathname.startsWith(place.pathPrefix),
  );
  return isAllowed ? url : undefined;
}

/** A place as the configuration names it: an address whose path ends in a slash. */
export function logoPlaceOf(address: string): LogoPlace {
  const { origin, pathname } = new URL(address);
  return {
    origin,
    pathPrefix: pathname.endsWith('/') ? pathname : `${pathname}/`,
  };
}
