import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import type {
  ConfigurationDetail,
  ConfigurationState,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  privateMarketplaceApiRef,
  rootRouteRef,
} from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi } from '../__testUtils__/renderPages';
import { progress } from '../__testUtils__/samples';
import { withoutSignals } from '../__testUtils__/withoutSignals';
import { ConfigurationProblem } from './ConfigurationProblem';

function render(state: ConfigurationState, report?: unknown) {
  const configuration = progress(state);
  const { error } = configuration;
  if (!error) {
    throw new Error(`${state} has no error`);
  }
  const api = mockApi();
  const shown = { ...error, report: undefined };
  const whole: ConfigurationDetail = {
    ...configuration,
    error: { ...error, report },
    source: 'portal',
    problems: [],
  };
  api.getConfiguration.mockResolvedValue(whole);
  const rendered = renderInTestApp(
    <ConfigurationProblem
      progress={{ ...configuration, error: shown }}
      error={shown}
    />,
    {
      apis: [[privateMarketplaceApiRef, withoutSignals(api)]],
      mountedRoutes: { '/private-marketplace': rootRouteRef },
    },
  );
  return { api, ...rendered };
}

function refused(...codes: string[]) {
  return {
    FailureCode: 'CLIENT_ERROR',
    ChangeSet: codes.map(ErrorCode => ({
      ErrorDetailList: [{ ErrorCode, ErrorMessage: `About ${ErrorCode}` }],
    })),
  };
}

describe('ConfigurationProblem', () => {
  it('lists what is wrong, field by field', async () => {
    const { api, container } = render('rejected');
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
      screen.getByText(/^Make the change here with what is wrong put right/),
    ).toBeInTheDocument();
    expect(api.getConfiguration).not.toHaveBeenCalled();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('says what to do about each error of AWS, and folds the report', async () => {
    const { api, container } = render(
      'failed',
      refused('ENTITY_ALREADY_EXISTS', 'NEW_CODE'),
    );
    const list = await screen.findByRole('list', {
      name: 'What AWS has against it',
    });
    expect(list).toHaveTextContent(
      'About ENTITY_ALREADY_EXISTS (ENTITY_ALREADY_EXISTS) Disassociate the principal',
    );
    expect(list).toHaveTextContent('Correct what AWS names');
    expect(api.getConfiguration).toHaveBeenCalledWith('Finance', '7');
    expect(
      screen.getByText('ERROR_STATUS_Experience_Finance_20261102-095950'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Full report', { selector: 'summary' }),
    ).toBeVisible();
    expect(screen.getByText(/FailureCode/)).not.toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Change set cs-1' }),
    ).toHaveAttribute('href', expect.stringMatching(/change-sets\/cs-1$/));
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('asks nobody to correct what was a fault of AWS', async () => {
    render('failed', { FailureCode: 'SERVER_FAULT' });
    expect(
      await screen.findByText(/Retry the configuration in a while/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/corrected file/)).not.toBeInTheDocument();
  });

  it('leads to the change set when nothing more is known', async () => {
    const { api } = render('failed');
    api.getConfiguration.mockRejectedValue(new Error('down'));
    expect(
      await screen.findByText(/^Look at what AWS has against the change set/),
    ).toBeInTheDocument();
  });

  it('does not ask to correct what was cancelled', async () => {
    render('cancelled');
    expect(await screen.findByText(/^If it is still wanted/)).toBeVisible();
    expect(screen.queryByText(/corrected file/)).not.toBeInTheDocument();
  });
});
