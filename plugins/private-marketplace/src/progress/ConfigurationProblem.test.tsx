import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import type { ConfigurationState } from 'backstage-plugin-private-marketplace-common';
import { seriousViolations } from '../__testUtils__/axe';
import { progress } from '../__testUtils__/samples';
import { ConfigurationProblem } from './ConfigurationProblem';

function render(state: ConfigurationState) {
  const { error } = progress(state);
  if (!error) {
    throw new Error(`${state} has no error`);
  }
  return renderInTestApp(<ConfigurationProblem state={state} error={error} />);
}

describe('ConfigurationProblem', () => {
  it('lists what is wrong, field by field', async () => {
    const { container } = render('rejected');
    expect(
      await screen.findByText('The configuration was rejected'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      'AllowProducts, entry 2: This product is denied, too.',
      'The file: A field is missing.',
    ]);
    expect(
      screen.getByText('Correct the file and upload it under a new version.'),
    ).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('names the error file and folds the report', async () => {
    render('failed');
    expect(await screen.findByText('The change failed')).toBeInTheDocument();
    expect(
      screen.getByText('The Catalog refused the change set.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('ERROR_STATUS_Experience_Finance_20261102-095950'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Full report', { selector: 'summary' }),
    ).toBeVisible();
    expect(screen.getByText(/CLIENT_ERROR/)).not.toBeVisible();
  });

  it('does not ask to correct what was cancelled', async () => {
    render('cancelled');
    expect(
      await screen.findByText('The change was cancelled'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Correct the file/)).not.toBeInTheDocument();
  });
});
