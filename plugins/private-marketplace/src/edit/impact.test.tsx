import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ConfigurationPreview,
  PreviewItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { seriousViolations } from '../__testUtils__/axe';
import { impact } from './__testUtils__/impact';
import {
  experience,
  mockEditApi,
  preview,
  renderEdit,
  step,
} from './__testUtils__/renderEdit';
import { AssociateDialog } from './AssociateDialog';
import { BrandingDialog } from './BrandingDialog';
import { CreateDialog } from './CreateDialog';
import { DisassociateDialog } from './DisassociateDialog';
import type { FixedChange } from './experienceActions';
import { FixedChangeDialog } from './FixedChangeDialog';
import { ProductsDialog } from './ProductsDialog';

// The hook itself remembers answers for longer than a test lasts.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

beforeEach(() => {
  jest.mocked(usePermission).mockReturnValue({ loading: false, allowed: true });
});

const onClose = () => {};
const ACCOUNT = '111122223333';
type User = ReturnType<typeof userEvent.setup>;

async function paste(user: User, field: RegExp, text: string) {
  await user.click(await screen.findByRole('textbox', { name: field }));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Preview' }));
}

function fixed(change: FixedChange, archived = false) {
  const status = change === 'notLive' ? 'Enabled' : 'Disabled';
  const subject = experience({ archived, status });
  return {
    dialog: (
      <FixedChangeDialog
        experience={subject}
        change={change}
        onClose={onClose}
      />
    ),
  };
}

const shared = { experience: experience(), onClose };

/** Each dialog, how it is filled, and what it then changes. */
const DIALOGS: Record<
  string,
  {
    dialog: React.ReactElement;
    fill?: (user: User) => Promise<void>;
    changes: [PreviewItem['field'], string];
    creates?: boolean;
  }
> = {
  'Make live': { ...fixed('live'), changes: ['Status', 'Enabled'] },
  'Make not live': { ...fixed('notLive'), changes: ['Status', 'Disabled'] },
  Archive: { ...fixed('archive'), changes: ['Archived', 'true'] },
  Revive: { ...fixed('revive', true), changes: ['Archived', 'false'] },
  Associate: {
    dialog: <AssociateDialog {...shared} />,
    fill: user => paste(user, /Principals/, ACCOUNT),
    changes: ['AssociatePrincipals', ACCOUNT],
  },
  Disassociate: {
    dialog: <DisassociateDialog {...shared} />,
    fill: async user => {
      await user.click(await screen.findByRole('checkbox', { name: /1111/ }));
      await user.click(screen.getByRole('button', { name: 'Preview' }));
    },
    changes: ['DisassociatePrincipals', ACCOUNT],
  },
  Allow: {
    dialog: <ProductsDialog {...shared} />,
    fill: user => paste(user, /Product ids/, 'prod-1'),
    changes: ['AllowProducts', 'prod-1'],
  },
  Create: {
    dialog: <CreateDialog onClose={onClose} />,
    fill: user => paste(user, /^Name/, 'Finance'),
    changes: ['Name', 'Finance'],
    creates: true,
  },
};

async function previewOf(name: string, answer: Partial<ConfigurationPreview>) {
  const { dialog, fill, changes, creates = false } = DIALOGS[name] ?? {};
  if (!dialog || !changes) throw new Error(`There is no dialog ${name}.`);
  const user = userEvent.setup();
  const api = mockEditApi();
  api.listPrincipals.mockResolvedValue({
    items: [{ id: ACCOUNT, kind: 'account' }],
    totalItems: 1,
  });
  api.previewConfiguration.mockResolvedValue(
    preview({ creates, steps: [step(...changes)], ...answer }),
  );
  renderEdit(dialog, api);
  if (fill) await fill(user);
  await screen.findByText('1 change set');
}

describe.each(Object.keys(DIALOGS))('The preview of %s', name => {
  it('says which experience takes over, and for how many accounts', async () => {
    await previewOf(name, { impact: impact() });
    const meaning = within(
      screen.getByRole('region', { name: 'What this would mean' }),
    );
    expect(
      meaning.getByText('3 accounts would be governed by another experience.'),
    ).toBeInTheDocument();
    expect(
      meaning.getByRole('row', {
        name: /^Finance Unit Default experience 3 Nothing/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('textbox', { name: /Name of the experience/ }),
    ).toBeInTheDocument();
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
  });
});

describe('A preview without impact', () => {
  it('names the permission that is missing', async () => {
    jest
      .mocked(usePermission)
      .mockReturnValue({ loading: false, allowed: false });
    await previewOf('Make live', {});
    expect(
      screen.getByText(/private-marketplace\.organization\.read/),
    ).toBeInTheDocument();
  });

  it('says that the organization has not been read', async () => {
    await previewOf('Make live', {});
    expect(
      screen.getByText(/has not read the organization yet/),
    ).toBeInTheDocument();
  });

  it('says nothing where no account can be concerned', async () => {
    const user = userEvent.setup();
    const api = mockEditApi();
    api.previewConfiguration.mockResolvedValue(
      preview({ steps: [step('Branding', 'Shop')], impact: impact() }),
    );
    renderEdit(<BrandingDialog {...shared} />, api);
    await paste(user, /^Title/, 'Shop');
    await screen.findByText('1 change set');
    expect(
      screen.queryByRole('region', { name: 'What this would mean' }),
    ).not.toBeInTheDocument();
  });
});
