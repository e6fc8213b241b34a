import { ExperiencePipeline } from '../pipeline/ExperiencePipeline';
import { createPipeline } from './createPipeline';

describe('createPipeline', () => {
  it('takes the bucket from the environment', () => {
    const { pipeline } = createPipeline({ PMP_S3_BUCKET: 'b' });
    expect(pipeline).toBeInstanceOf(ExperiencePipeline);
  });

  it('lists what is shared where it is told to, and nothing else', () => {
    const scoped = (PMP_CATALOG_SCOPE: string) => () =>
      createPipeline({ PMP_S3_BUCKET: 'b', PMP_CATALOG_SCOPE });
    expect(scoped('SharedWithMe')).not.toThrow();
    expect(scoped('')).not.toThrow();
    expect(scoped('Everything')).toThrow(
      'PMP_CATALOG_SCOPE is Everything. It has to be Self or SharedWithMe, or empty.',
    );
  });

  it.each([{}, { PMP_S3_BUCKET: '' }])('names the variable it misses', env => {
    expect(() => createPipeline(env)).toThrow(/PMP_S3_BUCKET is not set/);
  });
});
