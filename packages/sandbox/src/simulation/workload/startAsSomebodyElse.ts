import type { SimulatedCatalog } from '../world/SimulatedCatalog';

/**
 * Starts a change set that is none of the automation's: of one experience, or of
 * a new one where none is named.
 *
 * @returns its id.
 * @throws MarketplaceCatalogServiceException when AWS refuses it.
 */
export function startAsSomebodyElse(
  catalog: SimulatedCatalog,
  change: {
    name: string;
    experienceId: string | undefined;
    details: object;
    token: string;
  },
): string | undefined {
  const { name, experienceId, details, token } = change;
  catalog.perform(
    'StartChangeSet',
    {
      Catalog: 'AWSMarketplace',
      ChangeSetName: name,
      ClientRequestToken: token,
      ChangeSet: [
        {
          ChangeType: experienceId ? 'UpdateExperience' : 'CreateExperience',
          ChangeName: 'Any',
          Entity: { Type: 'Experience@1.0', Identifier: experienceId },
          DetailsDocument: details,
        },
      ],
    },
    'somebody else',
  );
  return catalog.changeSets.at(-1)?.id;
}
