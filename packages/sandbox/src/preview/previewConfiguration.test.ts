import {
  previewConfiguration,
  principalsToLookUp,
  type Configuration,
  type ConfigurationPreview,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import fc from 'fast-check';
import { observedCourse, predictedCourse } from './course';
import { expectForetold } from './expectForetold';
import { kindsOf } from './kindsOf';
import { PreviewWorld } from './PreviewWorld';
import { PRINCIPALS, randomLife } from './randomLife';
import type { SeenExperience } from './readExperiences';

type Seen = ReadonlyMap<string, SeenExperience>;

function associationsOf(
  principals: readonly string[],
  others: readonly (readonly [string, SeenExperience])[],
): Map<string, string[]> {
  return new Map(
    principals.map(principal => [
      principal,
      others
        .filter(([, { state }]) => !state.archived)
        .filter(([, { state }]) => state.principals?.includes(principal))
        .map(([shortName]) => shortName),
    ]),
  );
}

function preview(
  shortName: string,
  configuration: Configuration,
  seen: Seen,
): ConfigurationPreview {
  const known = seen.get(shortName)?.known;
  return previewConfiguration({
    shortName,
    configuration,
    planned: known && { revision: 1, known, queueLength: 0 },
    associations: associationsOf(
      principalsToLookUp(configuration, known),
      [...seen].filter(([name]) => name !== shortName),
    ),
    organization: new Set(PRINCIPALS),
  });
}

// Each a life of 20 to 30 configurations.
const RUNS = process.env.LONG_TESTS ? 40 : 7;

/** What random cases have to bring about, or the test would say little. */
const KINDS = [
  'applied',
  'no-effect',
  'rejected',
  'fails',
  'not-reached',
  'several applied',
  'partly applied',
  'AllowProductProcurement: archived',
  'warning: policy-created',
  'RestrictExperience: archive-while-live',
  'ReviveExperience: principal-of-another-experience',
  'AssociateAudience: principal-of-another-experience',
  'AssociateAudience: principal-not-in-organization',
  'DisassociateAudience: other',
];

describe('previewConfiguration', () => {
  it('predicts what becomes of any configuration of any experience', async () => {
    const kinds = new Set<string>();
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(randomLife, async ({ experiences, configurations }) => {
        const world = await PreviewWorld.start(experiences);
        try {
          let before = await world.experiences();
          for (const { shortName, configuration } of configurations) {
            const predicted = preview(shortName, configuration, before);
            const ending = await world.apply(shortName, configuration);
            const after = await world.experiences();
            expect(observedCourse(ending)).toEqual(predictedCourse(predicted));
            expectForetold(
              { shortName, configuration, predicted },
              before,
              after,
            );
            before = after;
            cases += 1;
            for (const kind of kindsOf(predicted)) kinds.add(kind);
          }
        } finally {
          await world.close();
        }
      }),
      { seed: 5, numRuns: RUNS },
    );
    expect(cases).toBeGreaterThan(RUNS * 12);
    expect(KINDS.filter(kind => !kinds.has(kind))).toEqual([]);
  }, 120_000);
});
