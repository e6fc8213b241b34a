import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { renderTemplates } from './renderTemplates';

const FOLDER = resolve(__dirname, '../../../templates');
const rendered = renderTemplates();

function committed(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** CloudFormation takes a template of this size from S3, where its console puts it (AWS CloudFormation User Guide, "Quotas"). */
const MAX_BYTES = 1_000_000;

const STACKS = [
  'enable_private_marketplace.yaml',
  'configure_private_marketplace.yaml',
  'private_marketplace_event_listener.yaml',
];

interface Parameter {
  Type: string;
  Default?: unknown;
  AllowedValues?: unknown[];
  AllowedPattern?: string;
  MinValue?: number;
  MaxValue?: number;
}

describe('templates', () => {
  it('are those of the stacks, and the one that imports a bucket', () => {
    expect([...rendered.keys()]).toEqual([...STACKS, 'import_bucket.yaml']);
  });

  it.each([...rendered.keys()])('match their sources: %s', file => {
    // A difference of 100 KB helps nobody; `npm run templates` shows it in git.
    expect(committed(file) === rendered.get(file)).toBe(true);
  });

  it.each([...rendered.keys()])('can be uploaded: %s', file => {
    expect(Buffer.byteLength(committed(file))).toBeLessThan(MAX_BYTES);
  });

  it.each(STACKS)('stand alone: %s', file => {
    const template = parse(committed(file), { version: '1.1' });
    expect(template.Parameters).not.toHaveProperty('BootstrapVersion');
    expect(Object.keys(template.Rules)).toEqual(['OnlyUsEast1']);
    const functions = Object.values<{
      Type: string;
      Properties: { Code?: Record<string, unknown> };
    }>(template.Resources).filter(
      ({ Type }) => Type === 'AWS::Lambda::Function',
    );
    expect(functions.length).toBeGreaterThan(0);
    for (const { Properties } of functions) {
      expect(Object.keys(Properties.Code ?? {})).toEqual(['ZipFile']);
    }
  });

  it.each([...rendered.keys()])(
    'have parameters whose defaults are allowed, and are strings, as CloudFormation wants them: %s',
    file => {
      const { Parameters } = parse(committed(file), { version: '1.1' });
      const parameters = Object.entries<Parameter>(Parameters);
      expect(parameters.length).toBeGreaterThan(0);
      for (const [, { Default, AllowedValues = [], ...rest }] of parameters) {
        expect([...AllowedValues, Default ?? '']).toEqual(
          [...AllowedValues, Default ?? ''].map(String),
        );
        if (Default === undefined) continue;
        if (AllowedValues.length > 0) expect(AllowedValues).toContain(Default);
        if (rest.Type === 'Number') expect(Default).toMatch(/^\d+$/);
        expect(Number(Default)).not.toBeGreaterThan(rest.MaxValue ?? Infinity);
        expect(Number(Default)).not.toBeLessThan(rest.MinValue ?? -Infinity);
        expect(Default).toMatch(new RegExp(rest.AllowedPattern ?? ''));
      }
    },
  );

  it('fit into a request where that is possible', () => {
    const text = committed('enable_private_marketplace.yaml');
    expect(Buffer.byteLength(text)).toBeLessThan(51_200);
  });

  it('keep words that YAML 1.1 would read as booleans', () => {
    const text = committed('private_marketplace_event_listener.yaml');
    const { Parameters } = parse(text, { version: '1.1' });
    expect(Parameters.LiveUpdatesQueue.AllowedValues).toEqual(['Yes', 'No']);
  });
});
