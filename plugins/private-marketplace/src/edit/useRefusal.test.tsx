import { usePermission } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import {
  experience,
  mockEditApi,
  renderEdit,
} from './__testUtils__/renderEdit';
import { CreateExperience } from './CreateExperience';
import { EditAudience } from './EditAudience';

// The hook itself remembers answers for longer than a test lasts.
jest.mock('@backstage/plugin-permission-react', () => ({
  ...jest.requireActual('@backstage/plugin-permission-react'),
  usePermission: jest.fn(),
}));

describe('What may not be done', () => {
  it.each(['Associate principals', 'Disassociate principals'])(
    'says of %s which permission is missing',
    async name => {
      jest
        .mocked(usePermission)
        .mockReturnValue({ loading: false, allowed: false });
      renderEdit(<EditAudience experience={experience()} />, mockEditApi());
      const button = await screen.findByRole('button', { name });
      expect(button).toBeDisabled();
      expect(button).toHaveAccessibleDescription(
        /private-marketplace\.experience\.audience\.update/,
      );
      expect(screen.getAllByText(/audience\.update/)).toHaveLength(1);
    },
  );

  it.each([
    ['Create an experience', <CreateExperience />],
    ['Associate principals', <EditAudience experience={experience()} />],
  ])(
    'does not call a failed question about %s a missing permission',
    async (name, element) => {
      const error = new Error('No network');
      jest
        .mocked(usePermission)
        .mockReturnValue({ loading: false, allowed: false, error });
      renderEdit(element, mockEditApi());
      const button = await screen.findByRole('button', { name });
      expect(button).toBeDisabled();
      expect(button).toHaveAccessibleDescription(
        /could not be found out \(No network\)/,
      );
    },
  );
});
