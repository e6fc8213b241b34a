import { fakePacing, runStep } from '../__testUtils__/task';
import {
  startStubBackend,
  type StubBackend,
} from '../__testUtils__/stubBackend';
import type { ConfigureInput } from './configure';
import { systemPacing } from './pacing';

let backend: StubBackend;

beforeEach(async () => {
  backend = await startStubBackend();
});
afterEach(() => backend.close());

const input: ConfigureInput = {
  shortName: 'Finance',
  version: '2',
  status: 'Enabled',
};
const SEE = '/private-marketplace/experiences/Finance';

describe('waiting for a configuration', () => {
  it.each(['failed', 'rejected', 'cancelled'] as const)(
    'throws when it was %s',
    async state => {
      backend.answers = [
        {
          state,
          changeSetId: 'set1',
          error: {
            message: 'It did not work',
            problems: [
              { pointer: '/Status', message: 'Not so' },
              { pointer: '', message: 'Not at all' },
            ],
            errorKey: 'ERROR_STATUS_Experience_Finance_20260131-090500',
          },
        },
      ];
      const { done, outputs } = runStep(backend.url, input);
      await expect(done).rejects.toThrow(
        [
          `Experience_Finance#2.json was not applied (${state}): It did not work`,
          '/Status: Not so',
          'Not at all',
          'Change set: set1',
          'Report: ERROR_STATUS_Experience_Finance_20260131-090500',
          `To try again, start a new task. See ${SEE}.`,
        ].join('\n'),
      );
      expect(outputs).toEqual({});
    },
  );

  it('throws when it failed for no known reason', async () => {
    backend.answers = [{ state: 'failed' }];
    await expect(runStep(backend.url, input).done).rejects.toThrow(
      'was not applied (failed): no reason given\nTo try again',
    );
  });

  it('tells states that it does not know', async () => {
    backend.answers = [JSON.parse('{"state":"odd"}'), { state: 'succeeded' }];
    const { done, log } = runStep(backend.url, input);
    await done;
    expect(log.slice(1)).toEqual(['odd', 'Available']);
  });

  it('says when the file waits for the bucket', async () => {
    backend.writtenState = 'accepted';
    backend.answers = [
      { state: 'accepted' },
      { state: 'written' },
      { state: 'succeeded' },
    ];
    const { done, log } = runStep(backend.url, input);
    await done;
    expect(log).toEqual([
      'Accepted: Experience_Finance#2.json is written as soon as the bucket can be reached',
      'File written: Experience_Finance#2.json',
      'Available',
    ]);
  });

  it('gives up after the time', async () => {
    backend.answers = [{ state: 'queued' }];
    const pacing = fakePacing();
    const { done } = runStep(
      backend.url,
      { ...input, timeoutSeconds: 5 },
      {},
      { pacing },
    );
    await expect(done).rejects.toThrow(
      `The configuration was not applied within 5 seconds. Experience_Finance#2.json is accepted and goes its way all the same: see ${SEE}.`,
    );
    expect(pacing.pause.mock.calls.map(([pause]) => pause)).toEqual([
      2000, 2000, 1000,
    ]);
  });

  it('waits a quarter of an hour unless told otherwise', async () => {
    backend.answers = [{ state: 'queued' }];
    const pacing = fakePacing();
    const { done } = runStep(
      backend.url,
      input,
      {},
      { pacing, pollIntervalSeconds: 300 },
    );
    await expect(done).rejects.toThrow('within 900 seconds');
    expect(pacing.now()).toBe(900_000);
  });

  it('bears failures that pass, and logs them once', async () => {
    const unavailable = {
      status: 503,
      name: 'ServiceUnavailableError',
      message: 'no AWS',
    };
    backend.answers = [
      { status: 404, name: 'NotFoundError', message: 'not seen yet' },
      unavailable,
      unavailable,
      'lost',
      { state: 'succeeded' },
    ];
    const { done, log } = runStep(backend.url, input);
    await done;
    expect(log).toEqual([
      'File written: Experience_Finance#2.json',
      '! Its progress can not be read at the moment: not seen yet (status 404)',
      '! Its progress can not be read at the moment: no AWS (status 503)',
      expect.stringMatching(/^! .+ fetch failed: /),
      'Available',
    ]);
  });

  it('bears them no longer than the time', async () => {
    backend.answers = ['lost'];
    const { done } = runStep(backend.url, { ...input, timeoutSeconds: 10 });
    await expect(done).rejects.toThrow('within 10 seconds');
  });

  it('bears a token service that is away', async () => {
    const tokens = [
      async () => ({ token: 'a' }),
      async () => Promise.reject(new Error('no keys yet')),
      async () => ({ token: 'b' }),
    ];
    const auth = {
      getPluginRequestToken: async () =>
        (await tokens.shift()?.()) ?? { token: '' },
    };
    const { done, log } = runStep(backend.url, input, {}, { auth });
    await done;
    expect(log[1]).toMatch(/^! .+ no keys yet$/);
  });

  it.each([401, 403])('gives up when it is refused with %d', async status => {
    backend.answers = [{ status, name: 'AnyError', message: 'Not you' }];
    await expect(runStep(backend.url, input).done).rejects.toThrow(
      `Its progress can not be read: Not you (status ${status}). Experience_Finance#2.json is accepted`,
    );
  });

  it('gives up when its session has ended', async () => {
    const tokens = ['a'];
    const auth = {
      getPluginRequestToken: async () => {
        const token = tokens.shift();
        if (token !== undefined) return { token };
        throw Object.assign(new Error('expired'), {
          name: 'AuthenticationError',
        });
      },
    };
    const { done } = runStep(backend.url, input, {}, { auth });
    await expect(done).rejects.toThrow('can not be read: expired.');
  });

  it('does not wait for an answer longer than the time', async () => {
    backend.answers = ['silent'];
    // The pause is left to the fake, the limit of the request is real.
    const { done, log } = runStep(backend.url, {
      ...input,
      timeoutSeconds: 0.1,
    });
    await expect(done).rejects.toThrow('within 0.1 seconds');
    expect(log[1]).toMatch(/^! .+timeout/);
  });

  it('stops at once when the task is cancelled during a request', async () => {
    backend.answers = ['silent'];
    const controller = new AbortController();
    backend.onRequest = ({ method }) => {
      if (method === 'GET') controller.abort();
    };
    const { done, log } = runStep(
      backend.url,
      input,
      { signal: controller.signal },
      { pacing: systemPacing },
    );
    await expect(done).rejects.toThrow(
      `The task was cancelled. Experience_Finance#2.json is accepted and goes its way all the same: see ${SEE}.`,
    );
    expect(log).toHaveLength(1);
  });

  it('stops at once when the task is cancelled in between', async () => {
    backend.answers = [{ state: 'queued' }];
    const controller = new AbortController();
    const pacing = {
      now: () => 0,
      // As long as can be: only the signal ends it.
      pause: (_: number, signal?: AbortSignal) => {
        const pause = systemPacing.pause(2 ** 30, signal);
        controller.abort();
        return pause;
      },
    };
    const { done } = runStep(
      backend.url,
      input,
      { signal: controller.signal },
      { pacing },
    );
    await expect(done).rejects.toThrow('The task was cancelled.');
    expect(backend.requests).toHaveLength(2);
  });
});

describe('systemPacing', () => {
  it('lets time pass', async () => {
    const before = systemPacing.now();
    await systemPacing.pause(1);
    expect(systemPacing.now()).toBeGreaterThanOrEqual(before);
  });
});
