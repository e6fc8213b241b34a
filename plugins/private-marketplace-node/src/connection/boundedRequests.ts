/** How long a client waits. The SDK waits for ever, and a connection that a firewall has forgotten never ends. */
export const boundedRequests = {
  connectionTimeout: 5000,
  requestTimeout: 20_000,
  socketTimeout: 20_000,
  throwOnRequestTimeout: true,
} as const;
