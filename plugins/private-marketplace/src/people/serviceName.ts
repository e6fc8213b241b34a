const SERVICE = 'service:';

/** The name of a service that asked for something; undefined when a person did. */
export function serviceName(requestedBy: string): string | undefined {
  return requestedBy.startsWith(SERVICE)
    ? requestedBy.slice(SERVICE.length)
    : undefined;
}
