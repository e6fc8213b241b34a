import { Agent as HttpAgent, type ProxyEnv } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { boundedRequests } from './boundedRequests';

// As many as the SDK opens by itself.
const AGENT = { keepAlive: true, maxSockets: 50 } as const;

/**
 * How the clients of a backend send requests: through the forward proxy that
 * `HTTP_PROXY` and `HTTPS_PROXY` of the environment name, but for what `NO_PROXY`
 * excepts. The agents of Node.js know these variables (Node.js documentation,
 * "Enterprise network configuration"), so that no package is needed for it. The
 * SDK makes agents of its own, which do not, unless it is given some. What it
 * asks for credentials, such as AWS STS for those of a role, it sends in the same
 * way.
 */
export function proxiedRequests(environment: ProxyEnv) {
  const options = { ...AGENT, proxyEnv: environment };
  return {
    ...boundedRequests,
    httpAgent: new HttpAgent(options),
    httpsAgent: new HttpsAgent(options),
  };
}

/** What is wrong when there is a proxy and a version of Node.js that goes past it. */
export function proxyProblem(
  environment: ProxyEnv,
  version: string,
): string | undefined {
  const variable = (
    ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'] as const
  ).find(name => environment[name]);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isKnown =
    major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
  return variable && !isKnown
    ? `${variable} is set, and Node.js ${version} sends requests to AWS past the proxy. Use Node.js 22.21, 24.5 or newer.`
    : undefined;
}
