import { mockApi } from '../__testUtils__/renderPages';
import { summary } from '../__testUtils__/samples';
import { listAllExperiences } from './listAllExperiences';

describe('listAllExperiences', () => {
  it('goes on after an empty page', async () => {
    const api = mockApi();
    api.listExperiences
      .mockResolvedValueOnce({ items: [], nextCursor: 'a' })
      .mockResolvedValueOnce({ items: [summary()] });
    await expect(listAllExperiences(api)).resolves.toHaveLength(1);
  });

  it('does not turn in circles', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue({ items: [], nextCursor: 'a' });
    await expect(listAllExperiences(api)).rejects.toThrow('does not end');
  });
});
