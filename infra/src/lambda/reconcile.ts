import { SQSClient } from '@aws-sdk/client-sqs';
import { createReconcileHandler } from '../handlers/reconcile';
import { Heartbeat } from '../heartbeat/Heartbeat';
import { queueDepths } from '../heartbeat/QueueDepths';
import { inInvocation } from '../logging/inInvocation';
import { Reconciler } from '../pipeline/Reconciler';
import { createPipeline } from './createPipeline';
import { readDeadLetterQueueUrls } from './environment';

const { logger, options, pipeline } = createPipeline(process.env);
const urls = readDeadLetterQueueUrls(process.env);

/** Entry point of the Lambda function. */
export const handler = inInvocation(
  logger,
  createReconcileHandler(
    new Reconciler({ ...options, pipeline }),
    new Heartbeat({
      ...options,
      queueDepths: queueDepths(new SQSClient({}), urls),
    }),
  ),
);
