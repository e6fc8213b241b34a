import { TRIGGERS } from '../events/triggers';
import { readTemplates } from './__testUtils__/readTemplates';
import { scenarios, type Scenario } from './__testUtils__/scenarios';
import { Template } from './__testUtils__/Template';
import { triggersOf } from './__testUtils__/triggersOf';

jest.setTimeout(60_000);

const texts = readTemplates();
const parameters = { ExperiencesS3BucketName: 'any-bucket' };

describe('what the templates deploy', () => {
  it.each<[string, Scenario]>(Object.entries(scenarios))(
    '%s',
    async (_, scenario) => {
      await expect(scenario(texts)).resolves.toBeUndefined();
    },
  );

  it('is invoked by the very same triggers in the sandbox', () => {
    const templates = [texts.configure, texts.monitor].map(
      text => new Template(text, parameters),
    );
    expect(triggersOf(templates)).toEqual(TRIGGERS);
  });
});

interface Mutation {
  template: 'configure' | 'monitor';
  from: string;
  to: string;
  by: keyof typeof scenarios;
}

const mutations: Mutation[] = [
  {
    template: 'configure',
    from: 'Value: Experience_',
    to: 'Value: Configuration_',
    by: 'applies a configuration',
  },
  {
    template: 'configure',
    from: 's3:ObjectCreated:*',
    to: 's3:ObjectCreated:Put',
    by: 'takes up what is copied or uploaded in parts',
  },
  {
    template: 'configure',
    from: 'Principal: s3.amazonaws.com',
    to: 'Principal: sns.amazonaws.com',
    by: 'applies a configuration',
  },
  {
    template: 'configure',
    from: 'Principal: events.amazonaws.com',
    to: "Principal: events.amazonaws.com\n      SourceAccount: '123456789012'",
    by: 'makes up for a lost end',
  },
  {
    template: 'monitor',
    from: 'Principal: events.amazonaws.com',
    to: "Principal: events.amazonaws.com\n      SourceAccount: '123456789012'",
    by: 'applies a configuration',
  },
  {
    template: 'configure',
    from: 'PMP_S3_BUCKET:',
    to: 'PMP_BUCKET:',
    by: 'applies a configuration',
  },
  {
    template: 'configure',
    from: 'Handler: index.handler',
    to: 'Handler: index.lambda_handler',
    by: 'applies a configuration',
  },
  {
    template: 'configure',
    from: '{"task":"reconcile"}',
    to: '{"task":"resume"}',
    by: 'makes up for a lost end',
  },
  {
    template: 'configure',
    from: 'rate(1 minute)',
    to: 'rate(5 minutes)',
    by: 'makes up for a lost end',
  },
  {
    template: 'configure',
    from: '{"task":"sweep"}',
    to: '{"task":"reconcile"}',
    by: 'makes up for a lost upload',
  },
  {
    template: 'monitor',
    from: '- aws.marketplacecatalog',
    to: '- aws.marketplace',
    by: 'applies a configuration',
  },
  {
    template: 'monitor',
    from: '- Change Set Succeeded',
    to: '- Change Set Success',
    by: 'applies a configuration',
  },
  {
    template: 'monitor',
    from: '- Change Set Failed',
    to: '- Change Set Failure',
    by: 'says why one failed',
  },
  {
    template: 'monitor',
    from: '- Change Set Cancelled',
    to: '- Change Set Canceled',
    by: 'hears that one was cancelled',
  },
  {
    template: 'monitor',
    from: 'PMP_S3_BUCKET:',
    to: 'PMP_BUCKET:',
    by: 'applies a configuration',
  },
];

describe('a mistake in a template is noticed', () => {
  it.each(mutations)('$template: $to', async ({ template, from, to, by }) => {
    const text = texts[template];
    expect(text).toContain(from);
    const mutated = { ...texts, [template]: text.replaceAll(from, to) };
    await expect(scenarios[by](mutated)).rejects.toThrow();
  });
});
