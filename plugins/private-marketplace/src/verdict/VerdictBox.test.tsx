import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousViolations } from '../__testUtils__/axe';
import { mockApi, renderPages } from '../__testUtils__/renderPages';
import { list, responseError, summary } from '../__testUtils__/samples';
import { ACCOUNT, verdict } from './__testUtils__/verdict';

const ASKED = { path: `/overview?account=${ACCOUNT}&productId=prod-1` };

function verdictApi(answer = verdict()) {
  const api = mockApi();
  api.listExperiences.mockResolvedValue(list([summary()]));
  api.getVerdict.mockResolvedValue(answer);
  return api;
}

async function ask(account: string, product: string) {
  const user = userEvent.setup();
  const box = within(await screen.findByRole('form'));
  await user.click(box.getByLabelText('Account id'));
  await user.paste(account);
  await user.click(box.getByLabelText('Product'));
  await user.paste(product);
  await user.click(box.getByText('Find out'));
}

describe('VerdictBox', () => {
  it('answers in words, with the way and what to do', async () => {
    const api = verdictApi();
    const { container } = renderPages(api, { path: '/overview' });
    await ask(
      '1111-2222-3333',
      'https://aws.amazon.com/marketplace/procurement?productId=prod-1',
    );
    const sentence =
      'No. Default governs the account and does not list this product.';
    const told = await screen.findAllByText(sentence);
    expect(told.some(each => each.closest('[aria-live="polite"]'))).toBe(true);
    expect(api.getVerdict).toHaveBeenCalledWith({
      account: ACCOUNT,
      product: 'prod-1',
    });
    expect(screen.getByTestId('address')).toHaveTextContent(
      '/private-marketplace/overview?account=111122223333&productId=prod-1',
    );
    expect(screen.getByText(/takes requests/).closest('li')).toHaveTextContent(
      'Request the product: Default takes requests. Owner: it',
    );
    expect(screen.getByText(/turn it live/)).toBeInTheDocument();
    expect(
      screen.getByRole('list', {
        name: 'From Campaigns up to the organization',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Amazon Bedrock/)).toBeInTheDocument();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it.each([
    ['allowed', /^Yes\. Default governs the account and allows/],
    ['denied', /^No\. Default governs the account and denies/],
    ['everything-allowed', /has no procurement policy/],
    ['unrestricted', /^Yes\. No live experience/],
    ['unknown-account', /has no account 111122223333/],
  ] as const)('has words for %s', async (kind, words) => {
    renderPages(verdictApi(verdict({ verdict: kind })), ASKED);
    expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  });

  it.each(['SUSPENDED', 'CLOSED'] as const)(
    'does not say yes for an account that is %s',
    async state => {
      const answer = verdict({
        verdict: 'inactive-account',
        onceActive: 'allowed',
        account: { id: ACCOUNT, name: 'Campaigns', state },
        remedies: [{ kind: 'activate-account' }],
      });
      renderPages(verdictApi(answer), ASKED);
      const told = await screen.findAllByText(
        new RegExp(`^No\\. Only an active account.*: ${state}\\.$`, 'i'),
      );
      expect(told.length).toBeGreaterThan(0);
      expect(
        screen.getByText(
          'Once the account is active: Yes. Default governs the account and allows this product.',
        ),
      ).toBeInTheDocument();
      expect(
        screen.getByText(/Ask who manages the organization/),
      ).toBeInTheDocument();
    },
  );

  it('has words for experiences that the user may not see', async () => {
    const hidden = { hidden: true } as const;
    renderPages(
      verdictApi(
        verdict({
          verdict: 'hidden',
          governing: hidden,
          chain: verdict().chain.map(level =>
            level.experience ? { ...level, experience: hidden } : level,
          ),
          remedies: [{ kind: 'ask-owner', experience: hidden }],
        }),
      ),
      ASKED,
    );
    const told = await screen.findAllByText(
      'An experience that you may not see governs the account, so you are not told whether it allows this product.',
    );
    expect(told.length).toBeGreaterThan(0);
    expect(
      screen.getByText(
        'An experience that you may not see is live here. It is the nearest, so it governs.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Ask whoever runs this portal/)).toBeVisible();
    expect(screen.queryByText(/Check the account id/)).not.toBeInTheDocument();
  });

  it('explains a link that names no product', async () => {
    const api = verdictApi();
    renderPages(api, { path: '/overview' });
    await ask(ACCOUNT, 'https://aws.amazon.com/marketplace/pp/prodview-1');
    expect(await screen.findByText(/several products/)).toBeInTheDocument();
    expect(api.getVerdict).not.toHaveBeenCalled();
  });

  it('clears the answer', async () => {
    renderPages(verdictApi(), ASKED);
    await userEvent.click(await screen.findByRole('button', { name: 'Clear' }));
    expect(screen.getByTestId('address').textContent).toBe(
      '/private-marketplace/overview',
    );
    expect(screen.queryByText(/^No\./)).not.toBeInTheDocument();
  });

  it('says when there is no answer', async () => {
    const api = verdictApi();
    api.getVerdict.mockRejectedValue(
      await responseError(503, 'ServiceUnavailableError', 'AWS_UNAVAILABLE'),
    );
    renderPages(api, ASKED);
    expect(
      await screen.findByText('AWS can not be reached'),
    ).toBeInTheDocument();
  });
});
