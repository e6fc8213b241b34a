import { createReconcileHandler } from '../handlers/reconcile';
import { ExperiencePipeline } from '../pipeline/ExperiencePipeline';
import { Reconciler } from '../pipeline/Reconciler';
import { pipelineOptions } from './createPipeline';

const options = pipelineOptions(process.env);

/** Entry point of the Lambda function. */
export const handler = createReconcileHandler(
  new Reconciler({ ...options, pipeline: new ExperiencePipeline(options) }),
);
