import { screen, waitFor } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi } from '../__testUtils__/renderPages';
import { responseError } from '../__testUtils__/samples';
import { campaigns } from '../organization/__testUtils__/figureOne';
import { renderCard } from './__testUtils__/renderCard';

const ACCOUNT = '222222222222';

describe('MarketplaceAccessCard', () => {
  it.each([
    'aws.amazon.com/account-id',
    'amazonaws.com/account-id',
    'amazon.com/account-id',
  ])('shows what governs the account in %s', async annotation => {
    const api = mockApi();
    api.getOrganizationNode.mockResolvedValue(campaigns());
    const { container } = renderCard(api, { [annotation]: ACCOUNT });
    expect(
      await screen.findByText('Example Corp › Marketing › Campaigns'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Default' })).toHaveAttribute(
      'href',
      '/private-marketplace/experiences/Default',
    );
    expect(screen.getByText('42')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Why it is so' })).toHaveAttribute(
      'href',
      `/private-marketplace/organization/${ACCOUNT}`,
    );
    expect(api.getOrganizationNode).toHaveBeenCalledWith(ACCOUNT);
    expect(await seriousViolations(container)).toEqual([]);
  });

  it('reads the annotations that the configuration names', async () => {
    const api = mockApi();
    api.getOrganizationNode.mockResolvedValue(campaigns());
    renderCard(
      api,
      { 'example.com/account': ACCOUNT },
      {
        config: {
          privateMarketplace: { accountAnnotations: ['example.com/account'] },
        },
      },
    );
    expect(await screen.findByText('42')).toBeInTheDocument();
  });

  it('says when the organization has no such account', async () => {
    const api = mockApi();
    api.getOrganizationNode.mockRejectedValue(
      await responseError(404, 'NotFoundError'),
    );
    renderCard(api, { 'amazon.com/account-id': ACCOUNT });
    expect(
      await screen.findByText(`The organization has no account ${ACCOUNT}.`),
    ).toBeInTheDocument();
  });

  it('says when the annotation holds something else', async () => {
    renderCard(mockApi(), { 'amazon.com/account-id': 'prod' });
    expect(
      await screen.findByText(/holds no AWS account id/),
    ).toBeInTheDocument();
  });

  it('is absent where no account is named', async () => {
    const { container } = renderCard(mockApi(), {});
    await waitFor(() => expect(container).toBeInTheDocument());
    expect(screen.queryByText('Marketplace access')).not.toBeInTheDocument();
  });
});
