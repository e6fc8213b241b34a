import type { CatalogExperience } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import fc from 'fast-check';
import { CatalogModel, errorCodes } from './CatalogModel';
import { PreviewWorld } from './PreviewWorld';
import { rawLife, type RawLife } from './randomChangeSets';
import { PRINCIPALS } from './randomLife';
import type { SeenExperience } from './readExperiences';

const RUNS = process.env.LONG_TESTS ? 400 : 8;

function toCatalogExperience({
  known,
  state,
}: SeenExperience): CatalogExperience {
  return {
    archived: known.archived,
    status: known.status,
    hasProcurementPolicy: known.hasProcurementPolicy,
    hasBranding: known.hasBranding,
    allowedProducts: new Set(state.allowedProducts),
    deniedProducts: new Set(state.deniedProducts),
    principals: new Set(state.principals),
  };
}

/** In a form that two Catalogs with the same experiences have in common. */
function comparable(experiences: ReadonlyMap<string, CatalogExperience>) {
  const sorted = (ids: ReadonlySet<string> | undefined) =>
    [...(ids ?? [])].sort();
  return Object.fromEntries(
    Array.from(experiences, ([id, each]) => [
      id,
      {
        archived: each.archived,
        status: each.status,
        hasProcurementPolicy: each.hasProcurementPolicy,
        hasBranding: each.hasBranding,
        allowed: sorted(each.allowedProducts),
        denied: sorted(each.deniedProducts),
        principals: sorted(each.principals),
      },
    ]),
  );
}

async function read(world: PreviewWorld) {
  const seen = await world.catalogExperiences();
  return new Map(seen.map(each => [each.known.id, toCatalogExperience(each)]));
}

/** Holds the rules against the Catalog, and tells what it did. */
async function live({ experiences, changeSets }: RawLife): Promise<string[]> {
  const seen: string[] = [];
  const world = await PreviewWorld.start(experiences);
  try {
    const before = await read(world);
    const organization = new Set(PRINCIPALS);
    const models = [false, true].map(
      onlyNews => new CatalogModel(before, { organization, onlyNews }),
    );
    let ids = [...before.keys()].sort();
    for (const changeSet of changeSets) {
      const changes = changeSet(ids);
      const ended = await world.change(changes);
      const codes = ended.changes.map(({ errors }) =>
        errors.map(({ code }) => code).sort(),
      );
      const after = await read(world);
      for (const model of models) {
        const foreseen = model.foresee(changes);
        const refused = foreseen.refusals.some(each => each.length > 0);
        expect(foreseen.refusals.map(errorCodes)).toEqual(codes);
        expect(ended.state).toBe(refused ? 'FAILED' : 'SUCCEEDED');
        if (!refused) model.succeed(changes, foreseen, ended);
        expect(comparable(model.experiences)).toEqual(comparable(after));
        seen.push(
          ended.state,
          ...changes.flatMap(({ ChangeType: type }, at) =>
            refused
              ? (foreseen.refusals[at] ?? []).map(
                  ({ code }) => `${type}: ${code}`,
                )
              : type,
          ),
        );
      }
      ids = [...after.keys()].sort();
    }
  } finally {
    await world.close();
  }
  return seen;
}

/** What random cases have to bring about, or the test would say little. */
const KINDS = [
  'SUCCEEDED',
  'FAILED',
  'CreateExperience',
  'UpdateExperience',
  'UpdateExperience: archived',
  'RestrictExperience',
  'RestrictExperience: archived',
  'RestrictExperience: live',
  'ReviveExperience',
  'ReviveExperience: not-archived',
  'ReviveExperience: already-associated',
  'CreateProcurementPolicy',
  'CreateProcurementPolicy: procurement-policy-exists',
  'UpdateProcurementPolicy',
  'UpdateProcurementPolicy: no-procurement-policy',
  'CreateBrandingSettings',
  'CreateBrandingSettings: branding-settings-exist',
  'UpdateBrandingSettings',
  'UpdateBrandingSettings: no-branding-settings',
  'AllowProductProcurement',
  'AllowProductProcurement: no-procurement-policy',
  'DenyProductProcurement',
  'DenyProductProcurement: no-procurement-policy',
  'AssociateAudience',
  'AssociateAudience: already-associated',
  'AssociateAudience: not-in-organization',
  'DisassociateAudience',
  'DisassociateAudience: not-associated',
];

describe('the rules of the Catalog', () => {
  it('foresee what it does with any change set', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(rawLife, async life => {
        for (const kind of await live(life)) kinds.add(kind);
      }),
      { seed: 11, numRuns: RUNS },
    );
    expect(KINDS.filter(kind => !kinds.has(kind))).toEqual([]);
  }, 300_000);
});
