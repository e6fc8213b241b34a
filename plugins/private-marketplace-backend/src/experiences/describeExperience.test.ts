import type { ConfigurationProgress } from 'backstage-plugin-private-marketplace-common';
import {
  catalogExperience,
  configurationFile,
  marketplaceOf,
} from '../__testUtils__/marketplaces';
import {
  describe as describeExperience,
  findExperiences,
  refOf,
  summarize,
} from './describeExperience';

const change: ConfigurationProgress = {
  key: 'Experience_Finance#1.json',
  shortName: 'Finance',
  version: '1',
  state: 'written',
  writtenAt: '2026-01-31T09:05:00.000Z',
};

describe('findExperiences', () => {
  it('joins an experience and the status file that names it', () => {
    const catalog = catalogExperience('exp-1', 'Finance Unit');
    const marketplace = marketplaceOf({
      experiences: [catalog],
      statuses: { Finance: 'exp-1' },
    });
    expect(findExperiences(marketplace)).toEqual([
      { shortName: 'Finance', catalog },
    ]);
  });

  it('finds an experience that no status file names', () => {
    const catalog = catalogExperience('exp-1', 'Marketing');
    expect(findExperiences(marketplaceOf({ experiences: [catalog] }))).toEqual([
      { catalog },
    ]);
  });

  it('finds an experience that only files speak of, once', () => {
    const marketplace = marketplaceOf({
      statuses: { Queued: undefined, Both: undefined },
      configurations: [
        configurationFile('Both', '1'),
        configurationFile('Fresh', '1'),
        configurationFile('Fresh', '2'),
      ],
    });
    expect(findExperiences(marketplace)).toEqual(
      ['Both', 'Fresh', 'Queued'].map(shortName => ({ shortName })),
    );
  });

  it('keeps a short name whose status file can not be read, or names nothing', () => {
    const marketplace = marketplaceOf({
      experiences: [catalogExperience('exp-1', 'Finance Unit')],
      statuses: { Gone: 'exp-9' },
    });
    marketplace.statuses.set('Broken', { ok: false, message: 'not JSON' });
    expect(findExperiences(marketplace).map(refOf)).toEqual([
      'Broken',
      'exp-1',
      'Gone',
    ]);
  });

  it('sorts by name as people do, and namesakes by ref', () => {
    const experiences = [
      catalogExperience('exp-2', 'same'),
      catalogExperience('exp-3', 'Zebra'),
      catalogExperience('exp-1', 'same'),
      catalogExperience('exp-4', 'apple'),
    ];
    expect(findExperiences(marketplaceOf({ experiences })).map(refOf)).toEqual([
      'exp-4',
      'exp-1',
      'exp-2',
      'exp-3',
    ]);
  });
});

describe('summarize', () => {
  it('counts products and names all principals', () => {
    const catalog = catalogExperience('exp-1', 'Finance Unit', {
      experience: {
        name: 'Finance Unit',
        description: 'For finance',
        status: 'Enabled',
        archived: false,
      },
      procurementPolicy: {
        id: 'procpolicy-1',
        allowedProducts: ['prod-1', 'prod-2'],
        deniedProducts: ['prod-3'],
      },
      audiences: [
        { experienceId: 'exp-1', principals: ['ou-1'] },
        { experienceId: 'exp-1', principals: ['ou-2', 'ou-3'] },
      ],
    });
    expect(summarize({ shortName: 'Finance', catalog }, change)).toEqual({
      ref: 'Finance',
      shortName: 'Finance',
      id: 'exp-1',
      name: 'Finance Unit',
      description: 'For finance',
      status: 'Enabled',
      archived: false,
      allowedProducts: 2,
      deniedProducts: 1,
      principals: ['ou-1', 'ou-2', 'ou-3'],
      lastChange: change,
    });
  });

  it('shows what is being created as disabled and empty, under its short name', () => {
    expect(summarize({ shortName: 'Finance' }, change)).toEqual({
      ref: 'Finance',
      shortName: 'Finance',
      name: 'Finance',
      status: 'Disabled',
      archived: false,
      allowedProducts: 0,
      deniedProducts: 0,
      principals: [],
      lastChange: change,
    });
  });

  it('names what has no name by its id', () => {
    const catalog = catalogExperience('exp-1', '');
    expect(summarize({ catalog }, undefined)).toMatchObject({
      ref: 'exp-1',
      name: 'exp-1',
    });
  });
});

describe('The details of an experience', () => {
  it('hold policy, branding, revision and all configurations', () => {
    const procurementPolicy = {
      id: 'procpolicy-1',
      allowedProducts: [],
      deniedProducts: [],
      productRequests: 'Deny' as const,
    };
    const branding = { title: 'Finance' };
    const catalog = catalogExperience('exp-1', 'Finance Unit', {
      revision: 7,
      lastModified: '2026-01-31T09:05:00Z',
      procurementPolicy,
      branding,
    });
    const older = { ...change, version: '0' };
    expect(
      describeExperience({ shortName: 'Finance', catalog }, [change, older]),
    ).toMatchObject({
      revision: 7,
      lastModified: '2026-01-31T09:05:00Z',
      procurementPolicy,
      branding,
      lastChange: change,
      configurations: [change, older],
    });
  });

  it('tell of files alone where there is nothing else', () => {
    expect(describeExperience({ shortName: 'Finance' }, [])).toMatchObject({
      ref: 'Finance',
      procurementPolicy: undefined,
      configurations: [],
    });
  });
});
