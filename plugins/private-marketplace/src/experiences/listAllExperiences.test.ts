import { mockApi } from '../__testUtils__/renderPages';
import { list, summary } from '../__testUtils__/samples';
import { withoutSignals } from '../__testUtils__/withoutSignals';
import { listAllExperiences } from './listAllExperiences';

describe('listAllExperiences', () => {
  it('goes on after an empty page', async () => {
    const api = mockApi();
    api.listExperiences
      .mockResolvedValueOnce(list([], { nextCursor: 'a' }))
      .mockResolvedValueOnce(list([summary()]));
    await expect(
      listAllExperiences(withoutSignals(api), { status: 'live' }),
    ).resolves.toHaveLength(1);
    expect(api.listExperiences).toHaveBeenLastCalledWith({
      status: 'live',
      cursor: 'a',
      limit: 500,
    });
  });

  it('does not turn in circles', async () => {
    const api = mockApi();
    api.listExperiences.mockResolvedValue(list([], { nextCursor: 'a' }));
    await expect(listAllExperiences(api, {})).rejects.toThrow('does not end');
  });
});
