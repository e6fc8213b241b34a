import {
  diffExperiences,
  type Configuration,
  type ConfigurationPreview,
  type ExperienceState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { comingTrue, foretell, isSo } from './foretell';
import type { SeenExperience } from './readExperiences';

type Seen = ReadonlyMap<string, SeenExperience>;

interface Foretold {
  shortName: string;
  configuration: Configuration;
  predicted: ConfigurationPreview;
}

/** What AWS and the automation give an experience that is created. */
function created({ Name = '' }: Configuration): ExperienceState {
  return {
    name: Name,
    description: `Private Marketplace Experience created from PMP Automation: ${Name}`,
    status: 'Disabled',
    archived: false,
    productRequests: 'Allow',
  };
}

/** AWS lets users of an experience request products once it has a policy. */
function withPolicy(
  state: ExperienceState,
  { steps }: ConfigurationPreview,
): ExperienceState {
  const creates = steps.some(
    ({ prediction, changes }) =>
      prediction === 'applied' &&
      changes.some(each => each.changeType === 'CreateProcurementPolicy'),
  );
  return creates ? { ...state, productRequests: 'Allow' } : state;
}

/** Holds what a preview predicted against what there was before and after it came true. */
export function expectForetold(
  { shortName, configuration, predicted }: Foretold,
  before: Seen,
  after: Seen,
): void {
  const items = comingTrue(predicted);
  for (const [name, { state }] of after) {
    const was = before.get(name)?.state ?? created(configuration);
    const expected =
      name === shortName ? foretell(withPolicy(was, predicted), items) : was;
    expect(diffExperiences(expected, state)).toEqual({});
  }
  const known = before.get(shortName)?.state;
  if (!known) return;
  for (const item of predicted.noEffect) expect(isSo(known, item)).toBe(true);
  // New notes are a change of products that are listed already.
  if (configuration.Notes !== undefined) return;
  for (const item of items) {
    expect(item.effect).toBe(isSo(known, item) ? 'already-so' : 'will-change');
  }
}
