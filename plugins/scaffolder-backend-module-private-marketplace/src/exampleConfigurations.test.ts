import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  parseConfigurationKey,
  parseConfigurationText,
  parseStatusKey,
  parseStatusText,
  planChangeSets,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  demoExperiences,
  demoOrganization,
  demoProducts,
} from '@private-marketplace/sandbox';

const folder = resolve(__dirname, '../../../examples/configurations');
const files = readdirSync(folder).filter(name => name !== 'README.md');
const configurations = files.filter(name => name.startsWith('Experience_'));

function textOf(file: string): string {
  return readFileSync(resolve(folder, file), 'utf8');
}

function configurationIn(file: string) {
  const parsed = parseConfigurationText(textOf(file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.configuration;
}

describe('the sample configurations', () => {
  it('are these', () => {
    expect(files.sort()).toEqual([
      'Experience_Default#1_0.json',
      'Experience_Default#1_1.json',
      'Experience_FinanceUnit#1_0.json',
      'Experience_FinanceUnit#1_1.json',
      'Experience_MarketingUnit#1_0.json',
      'STATUS_Experience_MarketingUnit',
    ]);
  });

  it.each(configurations)('%s is right', file => {
    expect(parseConfigurationKey(file)).toMatchObject({ ok: true });
    expect(parseConfigurationText(textOf(file))).toMatchObject({ ok: true });
  });

  it.each(configurations)('%s names what the sandbox has', file => {
    const { AllowProducts = [], AssociatePrincipals = [] } =
      configurationIn(file);
    const known = [
      demoOrganization.id,
      ...demoOrganization.organizationalUnits.map(({ id }) => id),
      ...demoProducts.map(({ id }) => id),
    ];
    expect(known).toEqual(
      expect.arrayContaining([...AllowProducts, ...AssociatePrincipals]),
    );
  });

  it.each(['Default', 'FinanceUnit'])('create %s when it is new', shortName => {
    const configuration = configurationIn(`Experience_${shortName}#1_0.json`);
    expect(planChangeSets(shortName, configuration, undefined)).toMatchObject({
      ok: true,
      changeSets: [{ name: expect.stringContaining(shortName) }],
    });
  });

  it('adopt the Marketing Unit of the sandbox', () => {
    expect(parseStatusKey('STATUS_Experience_MarketingUnit')).toBe(
      'MarketingUnit',
    );
    const marketing = demoExperiences.find(
      ({ shortName }) => shortName === 'MarketingUnit',
    );
    expect(parseStatusText(textOf('STATUS_Experience_MarketingUnit'))).toEqual({
      ok: true,
      status: { 'Experience Id': marketing?.id },
    });
  });
});
