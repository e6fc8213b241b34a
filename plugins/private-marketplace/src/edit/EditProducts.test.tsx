import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousViolations } from '../__testUtils__/axe';
import {
  ABORTABLE,
  experience,
  mockEditApi,
  preview,
  renderEdit,
  toast,
  written,
} from './__testUtils__/renderEdit';
import { EditProducts } from './EditProducts';

async function open() {
  const user = userEvent.setup();
  const api = mockEditApi();
  renderEdit(<EditProducts experience={experience()} />, api);
  await user.click(
    await screen.findByRole('button', { name: 'Allow or deny products' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Allow or deny products in Finance Unit',
  });
  const ids = within(dialog).getByRole('textbox', { name: /Product ids/ });
  return { user, api, dialog, ids };
}

const PREVIEW = { name: 'Preview' };
const WRITE = { name: 'Write the configuration' };

describe('EditProducts', () => {
  it('leads from pasted ids to what they would do', async () => {
    const { user, api, dialog, ids } = await open();
    expect(ids).toHaveFocus();
    await user.click(ids);
    await user.paste('prod-1, prod-2\nprod-1');
    expect(
      within(dialog).getByText(/2 can be used, 1 was there more than once/),
    ).toBeInTheDocument();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    api.previewConfiguration.mockResolvedValue(
      preview({
        queuedBehind: 2,
        steps: [
          {
            name: 'Update Finance',
            prediction: 'applied',
            changes: [
              {
                changeType: 'AllowProductProcurement',
                items: [
                  {
                    field: 'AllowProducts',
                    value: 'prod-2',
                    from: 'denied',
                    effect: 'will-change',
                  },
                ],
              },
            ],
          },
        ],
        noEffect: [
          { field: 'AllowProducts', value: 'prod-1', effect: 'already-so' },
        ],
        warnings: [{ code: 'busy' }],
      }),
    );
    await user.click(screen.getByRole('button', PREVIEW));
    const heading = await screen.findByRole('heading', {
      name: 'What will happen',
    });
    expect(heading).toHaveFocus();
    expect(api.previewConfiguration).toHaveBeenCalledWith(
      'Finance',
      {
        configuration: { AllowProducts: ['prod-1', 'prod-2'] },
      },
      ABORTABLE,
    );
    expect(screen.getByText('1 change set')).toBeInTheDocument();
    expect(
      screen.getByText('Queued behind 2 configurations'),
    ).toBeInTheDocument();
    expect(screen.getByText('prod-2 (now denied)')).toBeInTheDocument();
    expect(screen.getByText('Allow: “prod-1”')).toBeInTheDocument();
    expect(
      screen.getByText('Other configurations go first'),
    ).toBeInTheDocument();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
  });

  it('writes once what was previewed, and gives the focus back', async () => {
    const { user, api, ids } = await open();
    await user.click(ids);
    await user.paste('prod-1');
    api.previewConfiguration.mockResolvedValue(preview());
    await user.click(screen.getByRole('button', PREVIEW));
    await screen.findByRole('button', WRITE);
    api.writeConfiguration.mockResolvedValue(written());
    await user.dblClick(screen.getByRole('button', WRITE));
    await waitFor(() => expect(toast).toHaveBeenCalled());
    expect(api.writeConfiguration).toHaveBeenCalledTimes(1);
    expect(api.writeConfiguration).toHaveBeenCalledWith('Finance', {
      configuration: { AllowProducts: ['prod-1'] },
      version: expect.stringMatching(/^\d{8}-\d{6}-[0-9a-z]{4}$/),
      revision: 7,
    });
    expect(toast).toHaveBeenCalledWith(
      expect.objectContaining({ status: 'success' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Allow or deny products' }),
      ).toHaveFocus(),
    );
  });

  it('finds the products of listings and names, and asks which is meant', async () => {
    const { user, api, dialog, ids } = await open();
    const firewall = {
      id: 'prod-f',
      title: 'Firewall',
      state: 'listed',
      logo: false,
    } as const;
    await user.click(ids);
    await user.paste('prod-1\nprodview-abc\nfire wall\nB07XYZ');
    api.resolveProducts.mockResolvedValue({
      items: [
        {
          input: 'prod-1',
          line: 1,
          product: { id: 'prod-1', state: 'listed', logo: false },
        },
        {
          input: 'prodview-abc',
          line: 2,
          product: { id: 'prod-2', state: 'listed', logo: false },
        },
        {
          input: 'fire wall',
          line: 3,
          candidates: [
            firewall,
            {
              ...firewall,
              id: 'prod-g',
              title: 'Firewall 2',
              vendor: { name: 'Kestrel' },
            },
          ],
        },
        { input: 'B07XYZ', line: 4, why: 'nothing-found', mayBeId: true },
      ],
      duplicates: [],
      words: [],
      names: { state: 'ready' },
    });
    await user.click(screen.getByRole('button', { name: 'Find the products' }));
    await waitFor(() =>
      expect(ids).toHaveValue('prod-1\nprod-2\nfire wall\nB07XYZ'),
    );
    expect(api.resolveProducts).toHaveBeenCalledWith(
      'prod-1\nprodview-abc\nfire wall\nB07XYZ',
      'search',
    );
    expect(
      within(dialog).getByText('fire wall: which product do you mean?'),
    ).toBeInTheDocument();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(
      screen.getByRole('button', { name: 'Firewall 2, Kestrel (prod-g)' }),
    );
    expect(ids).toHaveValue('prod-1\nprod-2\nprod-g\nB07XYZ');
    await user.click(
      screen.getByRole('button', { name: 'Use B07XYZ as an id' }),
    );
    expect(within(dialog).getByText('4 can be used')).toBeInTheDocument();
    api.previewConfiguration.mockResolvedValue(preview());
    await user.click(screen.getByRole('button', PREVIEW));
    await screen.findByRole('heading', { name: 'What will happen' });
    expect(api.previewConfiguration.mock.calls[0]?.[1]).toEqual({
      configuration: {
        AllowProducts: ['prod-1', 'prod-2', 'prod-g', 'B07XYZ'],
      },
    });
  });

  it('says at once what can not be used, and takes it out on demand', async () => {
    const { user, api, dialog, ids } = await open();
    await user.click(ids);
    await user.paste('prod-1 prodview-abc');
    const list = within(dialog).getByRole('list', {
      name: 'What can not be used, and why',
    });
    expect(list).toHaveTextContent('prodview-abc: This is a page');
    await user.click(screen.getByRole('button', PREVIEW));
    expect(ids).toHaveFocus();
    expect(ids).toBeInvalid();
    expect(ids).toHaveAccessibleDescription(/Some entries can not be used/);
    expect(api.previewConfiguration).not.toHaveBeenCalled();
    await user.click(
      screen.getByRole('button', { name: 'Remove what can not be used' }),
    );
    expect(ids).toHaveValue('prod-1');
    expect(ids).toBeValid();
  });
});
