import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import type {
  ConfigurationProgress,
  ConfigurationState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { rootRouteRef } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { seriousViolations } from '../__testUtils__/axe';
import { progress } from '../__testUtils__/samples';
import { ProgressStepper } from './ProgressStepper';

const EXPECTED: [ConfigurationState, string, string][] = [
  ['accepted', 'File written', 'Being written'],
  ['written', 'Picked up', 'Waiting to be picked up'],
  ['queued', 'Change set', 'Queued behind an earlier change'],
  ['applying', 'Change set', 'In progress'],
  ['succeeded', 'Available', 'Done'],
  ['failed', 'Change set', 'Failed'],
  ['cancelled', 'Change set', 'Cancelled'],
  ['rejected', 'Change set', 'Rejected, no change set was started'],
  ['withdrawn', 'File written', 'Withdrawn before it was written'],
  ['gone', 'Picked up', 'The file was removed before it was picked up'],
  ['superseded', 'Change set', 'later changes had decided all of it'],
  ['repeated', 'Change set', 'this content had been applied already'],
];

function render(of: ConfigurationProgress) {
  return renderInTestApp(<ProgressStepper progress={of} />, {
    mountedRoutes: { '/private-marketplace': rootRouteRef },
  });
}

describe('ProgressStepper', () => {
  it.each(EXPECTED)(
    'says where a configuration stands that is %s',
    async (state, step, text) => {
      const writtenAt = new Date().toISOString();
      const { container } = render(progress(state, { writtenAt }));
      const steps = within(
        await screen.findByRole('list', {
          name: 'Progress of the configuration',
        }),
      ).getAllByRole('listitem');
      expect(steps).toHaveLength(4);

      const current = steps.filter(
        item => item.getAttribute('aria-current') === 'step',
      );
      expect(current).toHaveLength(1);
      expect(current[0]).toHaveTextContent(step);
      expect(current[0]).toHaveTextContent(text);
      expect(await seriousViolations(container)).toEqual([]);
    },
  );

  it('leads to the change set', async () => {
    render(progress('applying'));
    expect(
      await screen.findByRole('link', { name: 'Change set cs-1' }),
    ).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Finance/change-sets/cs-1',
    );
  });
});
