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

describe('templates', () => {
  it('are three', () => {
    expect([...rendered.keys()]).toEqual([
      'enable_private_marketplace.yaml',
      'configure_private_marketplace.yaml',
      'private_marketplace_event_listener.yaml',
    ]);
  });

  it.each([...rendered.keys()])('match their sources: %s', file => {
    // A difference of 100 KB helps nobody; `npm run templates` shows it in git.
    expect(committed(file) === rendered.get(file)).toBe(true);
  });

  it.each([...rendered.keys()])('can be uploaded: %s', file => {
    expect(Buffer.byteLength(committed(file))).toBeLessThan(MAX_BYTES);
  });

  it.each([...rendered.keys()])('stand alone: %s', file => {
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
