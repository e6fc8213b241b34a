import { screen, waitFor } from '@testing-library/react';
import { seriousViolations } from '../__testUtils__/axe';
import {
  experience,
  mockEditApi,
  press,
  renderEdit,
} from './__testUtils__/renderEdit';
import { AdoptExperience } from './AdoptExperience';

describe('AdoptExperience', () => {
  it('adopts by the id and goes to the new address', async () => {
    const api = mockEditApi();
    api.adoptExperience.mockResolvedValue(experience({ ref: 'Finance-Unit' }));
    const { shortName: _shortName, ...unmanaged } = experience({
      ref: 'exp-finance123456',
      managed: false,
    });
    renderEdit(<AdoptExperience experience={unmanaged} />, api);
    const { user, dialog } = await press('Adopt');
    expect(await seriousViolations(screen.getByRole('dialog'))).toEqual([]);
    await user.click(
      dialog.getByRole('button', { name: 'Adopt the experience' }),
    );
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent('/Finance-Unit'),
    );
    expect(api.adoptExperience).toHaveBeenCalledWith(
      'exp-finance123456',
      'Finance-Unit',
    );
  });
});
