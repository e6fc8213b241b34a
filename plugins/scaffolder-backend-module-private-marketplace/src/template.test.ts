import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { PrivateMarketplaceClient } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { mockServices } from '@backstage/backend-test-utils';
import { createConfigureExperienceAction } from './actions/configureExperience';

const file = '../../../examples/templates/private-marketplace-experience';
const template = parse(
  readFileSync(resolve(__dirname, file, 'template.yaml'), 'utf8'),
);
const action = createConfigureExperienceAction({
  api: new PrivateMarketplaceClient({
    discoveryApi: mockServices.discovery(),
    fetchApi: { fetch },
  }),
  auth: mockServices.auth(),
});

// As the form does it: what begins with ui: and enumNames are no keywords.
const ajv = new Ajv({ strict: false, allErrors: true });
const pages: object[] = template.spec.parameters;
const properties: Record<string, object> = Object.assign(
  {},
  ...template.spec.parameters.map(
    (page: { properties: object }) => page.properties,
  ),
);

function accepts(data: object): boolean {
  return pages.every(page => ajv.validate({ type: 'object', ...page }, data));
}

describe('the template of an experience', () => {
  it('is the one that the pages lead to', () => {
    expect(template).toMatchObject({
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: { name: 'private-marketplace-experience' },
      spec: { owner: 'group:default/platform', type: 'private-marketplace' },
    });
  });

  it('has three pages that are JSON schemas', () => {
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(ajv.validateSchema(page)).toBe(true);
    for (const field of Object.values(properties)) {
      expect(field).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
      });
    }
  });

  it.each([
    { shortName: 'FinanceUnit' },
    { shortName: 'FinanceUnit', name: '', status: '', allowProducts: [] },
    {
      shortName: 'FinanceUnit',
      name: 'Finance Unit',
      allowProducts: ['prod-4ct5qq3ocqbcc', 'Managed PostgreSQL'],
      denyProducts: ['8f3c5b1e-6f0a-4c57-9e43-0f8d3a1b2c4d'],
      associatePrincipals: ['o-7kq2m4x9ta', 'ou-ab12-3c4d5e6f'],
      disassociatePrincipals: ['111122223333'],
      status: 'Enabled',
      policyResourceRequests: 'Deny',
    },
  ])('accepts %j', data => {
    expect(accepts(data)).toBe(true);
  });

  it.each([
    {},
    { shortName: '-x' },
    { shortName: 'x'.repeat(41) },
    { shortName: 'x', name: 'Finance & Co' },
    { shortName: 'x', allowProducts: ['x'.repeat(1025)] },
    { shortName: 'x', associatePrincipals: ['r-7kq2'] },
    { shortName: 'x', status: 'Live' },
  ])('refuses %j', data => {
    expect(accepts(data)).toBe(false);
  });

  it('has a name for each choice, and begins with leaving things as they are', () => {
    for (const name of ['status', 'policyResourceRequests']) {
      expect(properties[name]).toMatchObject({
        default: '',
        enum: ['', expect.any(String), expect.any(String)],
        enumNames: ['Leave as it is', expect.any(String), expect.any(String)],
      });
    }
  });

  it('passes each field on to the action', () => {
    const [step, ...others] = template.spec.steps;
    expect(others).toEqual([]);
    expect(step.action).toBe(action.id);
    const { wait, ...input } = step.input;
    expect(wait).toBe(true);
    expect(input).toEqual(
      Object.fromEntries(
        Object.keys(properties).map(name => [
          name,
          `\${{ parameters.${name} }}`,
        ]),
      ),
    );
    const known = Object.keys(action.schema?.input?.properties ?? {});
    expect(known).toEqual(expect.arrayContaining(Object.keys(step.input)));
  });

  it('leads to what the action puts out', () => {
    const used = JSON.stringify(template.spec.output).matchAll(
      /steps\.configure\.output\.(\w+)/g,
    );
    const names = [...used].map(([, name]) => name);
    expect(new Set(names)).toEqual(
      new Set(['shortName', 'version', 'state', 'changeSetId']),
    );
    const known = Object.keys(action.schema?.output?.properties ?? {});
    expect(known).toEqual(expect.arrayContaining(names));
  });

  it('sends what the action takes', () => {
    const validate = ajv.compile(action.schema?.input ?? false);
    expect(
      validate({
        shortName: 'x',
        name: '',
        allowProducts: [],
        status: '',
        policyResourceRequests: '',
        wait: true,
      }),
    ).toBe(true);
    expect(validate({ shortName: 'x', status: 'Live' })).toBe(false);
    expect(validate({ shortName: 'x', odd: true })).toBe(false);
  });
});
