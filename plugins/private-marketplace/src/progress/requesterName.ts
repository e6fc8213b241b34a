const PLAIN_USER = 'user:default/';

/** An entity ref, short where nothing is lost by it. */
export function requesterName(entityRef: string): string {
  return entityRef.startsWith(PLAIN_USER)
    ? entityRef.slice(PLAIN_USER.length)
    : entityRef;
}
