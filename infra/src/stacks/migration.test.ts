import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readTemplates } from '../deployed/__testUtils__/readTemplates';
import { Template } from '../deployed/__testUtils__/Template';
import { sampleStacks } from './__testUtils__/sample';
import { actionsOf } from './__testUtils__/stackUpdate';

const BUCKET = 'pmp-experiences';
const sample = sampleStacks(BUCKET);
const texts = {
  ...readTemplates(),
  import: readFileSync(
    join(__dirname, '../../templates/import_bucket.yaml'),
    'utf8',
  ),
};
type TemplateName = keyof typeof texts;

function resourcesOf(
  name: TemplateName,
  parameters: Record<string, string> = {},
) {
  const own =
    name === 'enable' ? {} : { ExperiencesS3BucketName: BUCKET, ...parameters };
  return new Template(texts[name], { ...own, ...parameters }).resources();
}

/** Logical ids by what happens to them, without those that are new. */
function changed(actions: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(actions).filter(([, action]) => action !== 'Add'),
  );
}

const stacks = ['enable', 'configure', 'monitor'] as const;

describe("updating the sample's stacks in place", () => {
  it.each(stacks)('keeps every resource by its name and type: %s', name => {
    const ours = resourcesOf(name).map(({ id, type }) => [id, type]);
    expect(ours).toEqual(
      expect.arrayContaining(sample[name].map(({ id, type }) => [id, type])),
    );
  });

  it('keeps the bucket and the configure function', () => {
    const actions = actionsOf(sample.configure, resourcesOf('configure'));
    expect(changed(actions)).toEqual({
      ConfigurePrivateMarketplaceLambdaRole: 'Modify',
      AsyncConfigurePrivateMarketplaceLambda: 'Modify',
      S3BucketForPMPConfiguration: 'Modify',
      S3LamdbaInvokePermission: 'Replace',
    });
  });

  it('keeps the monitor function, and makes its rule anew', () => {
    const actions = actionsOf(sample.monitor, resourcesOf('monitor'));
    expect(changed(actions)).toEqual({
      EventRule0: 'Replace',
      ChangesetStatusUpdateLambdaPermission: 'Replace',
      ChangesetStatusUpdateLambdaRole: 'Modify',
      ChangesetStatusUpdateLambda: 'Modify',
    });
  });

  it('keeps what enables, and registers the administrator by a resource of its own', () => {
    const actions = actionsOf(
      sample.enable,
      resourcesOf('enable', { DelegatedAdministratorAccount: '210987654321' }),
    );
    expect(actions).toMatchObject({
      PMPEnablementLambdaRole: 'Modify',
      PMPEnablementLambda: 'Modify',
      PMPEnablementCustomResource: 'Modify',
      DelegatedAdministrator: 'Add',
    });
    expect(Object.values(actions)).not.toContain('Remove');
  });

  it.each([
    ['enable', 'DelegatedAdministratorAccount'],
    ['configure', 'ExperiencesS3BucketName'],
    ['monitor', 'ExperiencesS3BucketName'],
  ] as const)('asks for nothing but what is known: %s', (name, known) => {
    const { Parameters } = parse(texts[name], { version: '1.1' });
    const asked = Object.entries<object>(Parameters)
      .filter(([, parameter]) => !('Default' in parameter))
      .map(([parameter]) => parameter);
    expect(Object.keys(Parameters)).toContain(known);
    expect([known, ...asked].every(each => each === known)).toBe(true);
  });

  it("can be taken back with the sample's templates", () => {
    for (const name of stacks) {
      const actions = actionsOf(resourcesOf(name), sample[name]);
      expect(Object.values(actions)).not.toContain('Refuse');
      expect(Object.values(actions)).not.toContain('Add');
    }
    expect(actionsOf(resourcesOf('configure'), sample.configure)).toMatchObject(
      { S3BucketForPMPConfiguration: 'Modify' },
    );
  });
});

describe('importing a bucket', () => {
  it('takes the bucket alone, and keeps it whatever happens', () => {
    const { Resources, Outputs } = parse(texts.import, { version: '1.1' });
    expect(Outputs).toBeUndefined();
    expect(Resources).toEqual({
      S3BucketForPMPConfiguration: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: { BucketName: { Ref: 'ExperiencesS3BucketName' } },
      },
    });
  });

  it('is followed by an update that changes the bucket and makes the rest', () => {
    const actions = actionsOf(resourcesOf('import'), resourcesOf('configure'));
    expect(changed(actions)).toEqual({ S3BucketForPMPConfiguration: 'Modify' });
  });
});

describe('the guide', () => {
  const guide = readFileSync(
    join(__dirname, '../../../docs/migrating-from-the-sample.md'),
    'utf8',
  );

  it('names each resource that is replaced, and the files to use', () => {
    const replaced = stacks.flatMap(name =>
      Object.entries(actionsOf(sample[name], resourcesOf(name)))
        .filter(([, action]) => action === 'Replace')
        .map(([id]) => id),
    );
    for (const name of [
      ...replaced,
      'S3BucketForPMPConfiguration',
      'enable_private_marketplace.yaml',
      'configure_private_marketplace.yaml',
      'private_marketplace_event_listener.yaml',
      'import_bucket.yaml',
    ]) {
      expect(guide).toContain(`\`${name}\``);
    }
  });
});
