import { ExperiencePipeline } from '../pipeline/ExperiencePipeline';
import { createPipeline } from './createPipeline';

describe('createPipeline', () => {
  it('takes the bucket from the environment', () => {
    const { pipeline } = createPipeline({ PMP_S3_BUCKET: 'b' });
    expect(pipeline).toBeInstanceOf(ExperiencePipeline);
  });

  it.each([{}, { PMP_S3_BUCKET: '' }])('names the variable it misses', env => {
    expect(() => createPipeline(env)).toThrow(/PMP_S3_BUCKET is not set/);
  });
});
