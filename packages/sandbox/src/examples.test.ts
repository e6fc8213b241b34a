import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SandboxClient } from './__testUtils__/SandboxClient';
import { demoExperiences } from './organization';
import { seedDataByName, type SeedData } from './seedData';
import { startSandbox } from './startSandbox';

const FOLDER = join(__dirname, '../../../examples/configurations');

const FILES = [
  'Experience_Default#1_0.json',
  'Experience_Default#1_1.json',
  'Experience_FinanceUnit#1_0.json',
  'Experience_FinanceUnit#1_1.json',
  'STATUS_Experience_MarketingUnit',
  'Experience_MarketingUnit#1_0.json',
];

const marketing = demoExperiences.filter(
  ({ shortName }) => shortName === 'MarketingUnit',
);

/** Products that the files of an experience allow. */
function allowedBy(...files: string[]): string[] {
  return files.flatMap(
    file =>
      JSON.parse(readFileSync(join(FOLDER, file), 'utf8')).AllowProducts ?? [],
  );
}

/** Uploads the files byte for byte, as a person does with the command line. */
async function uploadTo(seedData: SeedData) {
  const sandbox = await startSandbox({ seedData, changeSetDuration: 20 });
  const client = new SandboxClient(sandbox);
  try {
    for (const file of FILES) {
      const bytes = readFileSync(join(FOLDER, file));
      await client.upload(file, bytes);
      expect(await client.read(file)).toBe(bytes.toString());
    }
    return {
      default: await client.settled('Default', 2),
      finance: await client.settled('FinanceUnit', 2),
      marketing: await client.settled('MarketingUnit', 1),
      experiences: await client.experiences(),
      errors: await client.keys('ERROR_'),
      statuses: await client.keys('STATUS_'),
    };
  } finally {
    client.close();
    await sandbox.close();
  }
}

it('covers every example', () => {
  const present = readdirSync(FOLDER).filter(file => file !== 'README.md');
  expect(present.sort()).toEqual([...FILES].sort());
});

it('the examples make a private marketplace where there is only one to adopt', async () => {
  const end = await uploadTo({ experiences: marketing, managed: [] });
  expect(end.errors).toEqual([]);
  const [everybody, finance, adopted, ...others] = end.experiences;
  expect(others).toEqual([]);
  expect(everybody).toEqual({
    id: end.default['Experience Id'],
    name: 'Default',
    status: 'Enabled',
    principals: ['o-7kq2m4x9ta'],
    allowed: allowedBy(
      'Experience_Default#1_0.json',
      'Experience_Default#1_1.json',
    ).sort(),
  });
  expect(finance).toEqual({
    id: end.finance['Experience Id'],
    name: 'Finance Unit',
    status: 'Enabled',
    principals: ['ou-7kq2-finance08'],
    allowed: allowedBy(
      'Experience_FinanceUnit#1_0.json',
      'Experience_FinanceUnit#1_1.json',
    ).sort(),
  });
  expect(adopted).toEqual({
    id: 'exp-u3n8s5e2ghl6a',
    name: 'Marketing Unit',
    status: 'Disabled',
    principals: ['140000000015', '140000000022', 'ou-7kq2-market009'],
    allowed: [...(marketing[0]?.procurementPolicy?.allowed ?? [])].sort(),
  });
  expect(end.statuses).toEqual([
    'STATUS_Experience_Default',
    'STATUS_Experience_FinanceUnit',
    'STATUS_Experience_MarketingUnit',
  ]);
  for (const status of [end.default, end.finance, end.marketing]) {
    expect(status).toMatchObject({
      'Experience Id': expect.stringMatching(/^exp-/),
      ChangeSetId: expect.stringMatching(/.+/),
      ChangeSetStatus: 'Successful',
    });
    expect(status).not.toHaveProperty('Error Message');
  }
});

it('the examples update the demo', async () => {
  const end = await uploadTo(seedDataByName.demo);
  expect(end.errors).toEqual([]);
  expect(end.experiences.map(({ id }) => id).sort()).toEqual(
    demoExperiences.map(({ id }) => id).sort(),
  );
  expect(end.default).toMatchObject({
    'Experience Id': 'exp-hfa7q3gade2qi',
    ChangeSetStatus: 'Successful',
  });
  expect(end.finance).toMatchObject({
    'Experience Id': 'exp-b5m2x8t4kqw7n',
    ChangeSetStatus: 'Successful',
  });
  expect(end.marketing).toMatchObject({
    'Experience Id': 'exp-u3n8s5e2ghl6a',
    ChangeSetStatus: 'Successful',
  });
  const find = (name: string) =>
    end.experiences.find(each => each.name === name);
  expect(find('Default')?.allowed).toEqual(
    expect.arrayContaining(
      allowedBy('Experience_Default#1_0.json', 'Experience_Default#1_1.json'),
    ),
  );
  expect(find('Finance Unit')?.allowed).toEqual(
    expect.arrayContaining(
      allowedBy(
        'Experience_FinanceUnit#1_0.json',
        'Experience_FinanceUnit#1_1.json',
      ),
    ),
  );
  expect(find('Marketing Unit')?.principals).toContain('ou-7kq2-market009');
});
