import { createReconcileHandler } from '../handlers/reconcile';
import { inInvocation } from '../logging/inInvocation';
import { Reconciler } from '../pipeline/Reconciler';
import { createPipeline } from './createPipeline';

const { logger, options, pipeline } = createPipeline(process.env);

/** Entry point of the Lambda function. */
export const handler = inInvocation(
  logger,
  createReconcileHandler(new Reconciler({ ...options, pipeline })),
);
