import { expect } from '@playwright/test';
import { currentPortal } from './currentPortal';

/** Calls the API of the plugin as a guest. */
async function call(path: string, body?: unknown): Promise<unknown> {
  const backend = `${currentPortal().url}/api`;
  const signedIn = await fetch(`${backend}/auth/guest/refresh`, {
    method: 'POST',
  });
  const { backstageIdentity } = await signedIn.json();
  const response = await fetch(`${backend}/private-marketplace${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

/** Writes a configuration the way another program does. */
export async function configure(
  shortName: string,
  version: string,
  configuration: object,
): Promise<void> {
  await call(`/experiences/${shortName}/configurations`, {
    version,
    configuration,
  });
}

/**
 * Creates an experience for one test alone and waits until AWS has it.
 *
 * @returns the id that AWS gave it.
 */
export async function createExperience(
  shortName: string,
  configuration: object = {},
): Promise<string> {
  await configure(shortName, '1', { Name: shortName, ...configuration });
  let id = '';
  await expect(async () => {
    const experience = await call(`/experiences/${shortName}`);
    expect(experience).toMatchObject({
      id: expect.any(String),
      lastChange: { state: 'succeeded' },
    });
    id = Object(experience).id;
  }).toPass({ timeout: 45_000, intervals: [500] });
  return id;
}

/** Whether the portal knows an experience. */
export async function isThere(shortName: string): Promise<boolean> {
  const list = await call(`/experiences?text=${shortName}`);
  return JSON.stringify(list).includes(`"ref":"${shortName}"`);
}

/** Waits until the portal knows how a configuration has ended. */
export async function ended(
  shortName: string,
  version: string,
  state: 'succeeded' | 'failed',
): Promise<void> {
  await expect
    .poll(() => call(`/experiences/${shortName}/configurations/${version}`), {
      timeout: 25_000,
      intervals: [200],
    })
    .toMatchObject({ state });
}

/** The id of the change set of a configuration, as soon as it has one. */
export async function changeSetOf(
  shortName: string,
  version: string,
): Promise<string> {
  let id = '';
  await expect(async () => {
    const configuration = await call(
      `/experiences/${shortName}/configurations/${version}`,
    );
    expect(configuration).toMatchObject({ changeSetId: expect.any(String) });
    id = Object(configuration).changeSetId;
  }).toPass({ timeout: 15_000, intervals: [200] });
  return id;
}
