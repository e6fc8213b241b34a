import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { parse } from 'yaml';
import { fakePacing, runStep } from '../__testUtils__/task';
import {
  startStubBackend,
  type StubBackend,
} from '../__testUtils__/stubBackend';
import type { ProductResolution } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigureInput } from './configure';
import { examples } from './configureExperience.examples';

type Checkpoint = NonNullable<Parameters<typeof runStep>[2]>['checkpoint'];

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
const PATH = '/experiences/Finance/configurations';

describe('private-marketplace:experience:configure', () => {
  it('writes, follows and reports a configuration', async () => {
    backend.answers = [
      {},
      { state: 'queued' },
      { state: 'queued' },
      { state: 'applying' },
      { state: 'applying', changeSetId: 'set1' },
      { state: 'succeeded', changeSetId: 'set1' },
    ];
    const pacing = fakePacing();
    const { done, outputs, log } = runStep(backend.url, input, {}, { pacing });
    await done;
    expect(outputs).toEqual({
      shortName: 'Finance',
      experienceRef: 'Finance',
      experienceUrl: '/private-marketplace/experiences/Finance',
      version: '2',
      key: 'Experience_Finance#2.json',
      state: 'succeeded',
      changeSetId: 'set1',
    });
    expect(log).toEqual([
      'File written: Experience_Finance#2.json',
      'Queued: it waits for the configuration before it',
      'Applying',
      'Applying (change set set1)',
      'Available (change set set1)',
    ]);
    expect([...backend.files]).toEqual([[`${PATH}/2`, '{"Status":"Enabled"}']]);
    expect(pacing.pause.mock.calls.map(([pause]) => pause)).toEqual(
      Array(5).fill(2000),
    );
  });

  it('asks for the person who started the task', async () => {
    await runStep(backend.url, input).done;
    const authorization = mockCredentials.service.header({
      onBehalfOf: mockCredentials.user(),
      targetPluginId: 'private-marketplace',
    });
    expect(backend.requests).toEqual([
      { method: 'POST', path: PATH, authorization },
      { method: 'GET', path: `${PATH}/2`, authorization },
    ]);
  });

  it('gets a token for each request', async () => {
    backend.answers = [{}, { state: 'succeeded' }];
    let count = 0;
    const auth = {
      getPluginRequestToken: async () => ({ token: `token${++count}` }),
    };
    await runStep(backend.url, input, {}, { auth }).done;
    expect(backend.requests.map(request => request.authorization)).toEqual([
      'Bearer token1',
      'Bearer token2',
      'Bearer token3',
    ]);
  });

  it('writes every field', async () => {
    await runStep(backend.url, {
      shortName: 'Finance',
      version: '1',
      name: 'Finance Unit',
      description: 'For finance',
      associatePrincipals: ['ou-ab12-3c4d5e6f'],
      disassociatePrincipals: ['111122223333'],
      allowProducts: ['prod-a'],
      denyProducts: ['prod-b'],
      status: 'Disabled',
      policyResourceRequests: 'Deny',
      branding: {
        title: 'Finance',
        information: 'Ask us',
        themeColor: '#232F3E',
        logoUrl: 'https://assets.example.com/finance.png',
      },
      archived: false,
      notes: 'Assessed',
    }).done;
    expect(JSON.parse(backend.files.get(`${PATH}/1`) ?? '')).toEqual({
      Name: 'Finance Unit',
      Description: 'For finance',
      AssociatePrincipals: ['ou-ab12-3c4d5e6f'],
      DisassociatePrincipals: ['111122223333'],
      AllowProducts: ['prod-a'],
      DenyProducts: ['prod-b'],
      Status: 'Disabled',
      PolicyResourceRequests: 'Deny',
      Branding: {
        Title: 'Finance',
        Information: 'Ask us',
        ThemeColor: '#232F3E',
        LogoUrl: 'https://assets.example.com/finance.png',
      },
      Archived: false,
      Notes: 'Assessed',
    });
  });

  it('leaves out what a form left empty', async () => {
    await runStep(backend.url, {
      ...input,
      name: '',
      description: '',
      associatePrincipals: [],
      allowProducts: ['', 'prod-a'],
      denyProducts: [''],
      policyResourceRequests: '',
      branding: { title: '', logoUrl: '' },
      notes: '',
    }).done;
    expect(backend.files.get(`${PATH}/2`)).toBe(
      '{"AllowProducts":["prod-a"],"Status":"Enabled"}',
    );
  });

  it('lists everything that is wrong, and writes nothing', async () => {
    const { done } = runStep(backend.url, {
      shortName: 'a/x',
      version: 'a b',
      allowProducts: ['prod-a'],
      denyProducts: ['prod-a'],
    });
    const error = await done.catch(e => e);
    expect(error.name).toBe('InputError');
    expect(error.message).toMatch(/^shortName: /m);
    expect(error.message).toMatch(/^version: /m);
    expect(error.message).toMatch(/^\/DenyProducts\/0: prod-a stands in/m);
    expect(backend.requests).toEqual([]);
  });

  it('wants at least one field', async () => {
    const { done } = runStep(backend.url, { shortName: 'Finance', name: '' });
    await expect(done).rejects.toThrow(/^The configuration .+:\n[A-Z]/);
  });

  it('says in a dry run what it would write', async () => {
    const { done, outputs, log } = runStep(
      backend.url,
      { ...input, notes: 'Assessed' },
      { isDryRun: true },
    );
    await done;
    expect(backend.requests).toEqual([]);
    expect(log).toEqual([
      'Dry run: Experience_Finance#2.json would be written with\n{\n  "Status": "Enabled",\n  "Notes": "Assessed"\n}',
    ]);
    expect(outputs).toEqual({
      shortName: 'Finance',
      experienceRef: 'Finance',
      experienceUrl: '/private-marketplace/experiences/Finance',
      version: '2',
      key: 'Experience_Finance#2.json',
      state: 'dry-run',
      changeSetId: '',
    });
  });

  it('checks in a dry run, too', async () => {
    const { done } = runStep(
      backend.url,
      { ...input, notes: 'x'.repeat(51) },
      { isDryRun: true },
    );
    await expect(done).rejects.toThrow('/Notes: ');
  });

  it('goes on at once when told not to wait', async () => {
    const { done, outputs } = runStep(backend.url, { ...input, wait: false });
    await done;
    expect(backend.requests).toHaveLength(1);
    expect(outputs).toMatchObject({ state: 'written', changeSetId: '' });
  });

  it('does not log notes', async () => {
    const { done, log } = runStep(backend.url, { ...input, notes: 'Secret' });
    await done;
    expect(log.join()).not.toContain('Secret');
  });

  describe('products that are not named by ids', () => {
    const named: ConfigureInput = { ...input, allowProducts: ['Firewall'] };
    const resolution: ProductResolution = {
      ...{ duplicates: [], words: [], names: { state: 'ready' } },
      items: [
        {
          ...{ input: 'Firewall', line: 1 },
          candidates: [
            { id: 'prod-1', title: 'Firewall', state: 'listed', logo: false },
          ],
        },
      ],
    };

    it('are looked up, once for all attempts', async () => {
      backend.resolution = resolution;
      const saved = new Map<string, unknown>();
      const checkpoint: Checkpoint = async ({ key, fn }) => {
        if (!saved.has(key)) saved.set(key, await fn());
        return JSON.parse(JSON.stringify(saved.get(key)));
      };
      await runStep(backend.url, named, { checkpoint }).done;
      backend.resolution = undefined;
      const { done, log } = runStep(backend.url, named, { checkpoint });
      await done;
      expect([...backend.files.values()]).toEqual([
        '{"AllowProducts":["prod-1"],"Status":"Enabled"}',
      ]);
      expect(log[0]).toBe('“Firewall”: Firewall, prod-1');
    });

    it('are refused where they can not be looked up', async () => {
      const { done } = runStep(backend.url, named, { isDryRun: true });
      await expect(done).rejects.toThrow(
        /could not be looked up, so nothing is written: No \(status 403\).*product\.read/,
      );
      expect(backend.files.size).toBe(0);
    });
  });

  describe('when writing fails', () => {
    it.each([
      [
        400,
        'InputError',
        /^Experience_.+ was not written: Why \(status 400\)\.$/,
      ],
      [
        403,
        'NotAllowedError',
        /permission for each kind of change .*private-marketplace\.experience\.create /,
      ],
      [
        409,
        'ConflictError',
        /choose another one, or leave it out; .+ start a new task\.$/,
      ],
      [401, 'AuthenticationError', /was not written: .+ signed-in user/],
      [404, 'Error', /^Experience_.+ was not written: Why \(status 404\)\.$/],
      [413, 'Error', /^Experience_.+ was not written: Why \(status 413\)\.$/],
      [429, 'Error', /was not written: .+ Retry the task later\.$/],
      [500, 'Error', /not certain .+ Why \(status 500\)/],
      [503, 'Error', /not certain .+ Why \(status 503\)/],
    ])('with status %d, throws %s', async (status, name, message) => {
      backend.writeTrouble = { status, name: 'AnyError', message: 'Why' };
      const error = await runStep(backend.url, input).done.catch(e => e);
      expect(error).toMatchObject({ name });
      expect(error.message).toMatch(message);
      expect(backend.requests).toHaveLength(1);
    });

    it('refuses what was made against a revision that is no longer there', async () => {
      backend.revision = 5;
      const { done } = runStep(backend.url, { ...input, revision: 4 });
      await expect(done).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('Finance has changed since'),
      });
      expect(backend.files.size).toBe(0);
      await runStep(backend.url, { ...input, revision: 5 }).done;
      expect(backend.files.size).toBe(1);
    });

    it('says so when a version is taken by something else', async () => {
      await runStep(backend.url, input).done;
      const { done } = runStep(backend.url, { ...input, status: 'Disabled' });
      await expect(done).rejects.toThrow('Version 2 is taken');
    });

    it('says that a retry is safe when the answer is lost', async () => {
      backend.writeTrouble = 'lost';
      const { done } = runStep(backend.url, input);
      await expect(done).rejects.toThrow(/fetch failed: .+ safe to retry/);
    });

    it.each([
      new NotAllowedError(
        "Access to target plugin 'private-marketplace' is not included in token's access restrictions",
      ),
      new AuthenticationError('Refused to issue service token'),
    ])(
      'is certain that a refused token has written nothing: %s',
      async refusal => {
        const auth = mockServices.auth.mock({
          getPluginRequestToken: () => Promise.reject(refusal),
        });
        const { done } = runStep(backend.url, input, {}, { auth });
        const error = await done.catch(e => e);
        expect(error).toBeInstanceOf(NotAllowedError);
        expect(error.message).toMatch(
          /^Experience_.+ was not written: .+ Start it as a signed-in user, .+ A retry does not help\.$/,
        );
        expect(error.message).toContain(refusal.message);
        expect(backend.requests).toEqual([]);
      },
    );

    it('is certain as well when no token could be made, and a retry may help', async () => {
      const auth = mockServices.auth.mock({
        getPluginRequestToken: () => Promise.reject(new Error('No keys yet')),
      });
      const { done } = runStep(backend.url, input, {}, { auth });
      await expect(done).rejects.toThrow(
        /was not written: No keys yet\. Nothing was sent, so retry the task\.$/,
      );
    });

    it.each(['http://127.0.0.1:9009', 'http://nowhere.invalid'])(
      'is certain when there is no connection: %s',
      async url => {
        const { done } = runStep(url, input);
        await expect(done).rejects.toThrow(
          /was not written: fetch failed: .*(ECONNREFUSED|ENOTFOUND|EAI_AGAIN).*Nothing was sent, so retry the task\.$/,
        );
      },
    );

    it('sends nothing for a task that was cancelled before', async () => {
      const { done } = runStep(backend.url, input, {
        signal: AbortSignal.abort(),
      });
      await expect(done).rejects.toThrow(/was not written: .*aborted/);
      expect(backend.requests).toEqual([]);
    });

    it('stops at once when the task is cancelled', async () => {
      backend.writeTrouble = 'silent';
      const controller = new AbortController();
      backend.onRequest = () => controller.abort();
      const { done } = runStep(backend.url, input, {
        signal: controller.signal,
      });
      await expect(done).rejects.toThrow(/not certain .+ aborted/);
    });
  });

  describe('when a task is retried', () => {
    const unversioned: ConfigureInput = {
      shortName: 'Finance',
      status: 'Enabled',
    };

    it('writes the same file after a crash between write and checkpoint', async () => {
      const crash = runStep(backend.url, unversioned, {
        checkpoint: async ({ fn }) => {
          await fn();
          throw new Error('crash');
        },
      });
      await expect(crash.done).rejects.toThrow('crash');
      const retry = runStep(backend.url, unversioned);
      await retry.done;
      expect(backend.files.size).toBe(1);
      expect(retry.outputs.version).toMatch(/^task-[0-9a-f]{16}$/);
      expect(backend.files.has(`${PATH}/${retry.outputs.version}`)).toBe(true);
    });

    it('writes the same file after an answer was lost', async () => {
      backend.writeTrouble = 'lost';
      await expect(runStep(backend.url, unversioned).done).rejects.toThrow();
      backend.writeTrouble = undefined;
      await runStep(backend.url, unversioned).done;
      expect(backend.files.size).toBe(1);
    });

    it('does not write after the checkpoint, but goes on waiting', async () => {
      const keys: string[] = [];
      const retry = runStep(backend.url, input, {
        checkpoint: async ({ key }) => {
          keys.push(key);
          return JSON.parse('{"state":"written","changeSetId":""}');
        },
      });
      await retry.done;
      expect(keys).toEqual([
        expect.stringMatching(
          /^write\.Experience_Finance#2\.json\.[0-9a-f]{16}$/,
        ),
      ]);
      expect(backend.requests.map(({ method }) => method)).toEqual(['GET']);
      expect(retry.outputs.state).toBe('succeeded');
    });

    it('tells tasks, steps, iterations and configurations apart', async () => {
      const step = { id: 'configure', name: 'Configure' };
      const runs = [
        runStep(backend.url, unversioned, { step }),
        runStep(backend.url, unversioned, { step, task: { id: 'other' } }),
        runStep(backend.url, unversioned, { step: { ...step, id: 'other' } }),
        runStep(backend.url, unversioned, { step, each: { key: '1' } }),
        runStep(backend.url, { ...unversioned, notes: 'Other' }, { step }),
      ];
      await Promise.all(runs.map(({ done }) => done));
      const versions = runs.map(({ outputs }) => outputs.version);
      expect(new Set(versions).size).toBe(runs.length);
    });
  });

  describe('examples', () => {
    it.each(examples)('$description', async ({ example }) => {
      const { steps } = parse(example);
      expect(steps).toHaveLength(1);
      expect(steps[0].action).toBe('private-marketplace:experience:configure');
      backend.resolution = {
        ...{ duplicates: [], words: [], names: { state: 'ready' } },
        items: [
          {
            ...{ input: 'page', line: 1 },
            product: { id: 'prod-1', state: 'listed', logo: false },
          },
        ],
      };
      const { done, outputs } = runStep(backend.url, steps[0].input);
      await done;
      expect(outputs.state).toBe(
        steps[0].input.wait === false ? 'written' : 'succeeded',
      );
      expect(backend.files.size).toBe(1);
    });
  });
});
