import type { Logger } from '../logging/logger';
import { carryOut } from './carryOut';
import { formatAnswer, type Outcome } from './CustomResourceAnswer';
import {
  parseCustomResourceRequest,
  type CustomResourceRequest,
} from './CustomResourceRequest';
import type { EnableClock } from './EnableClock';
import { explainFailure, OutOfTimeError } from './explainFailure';
import type { Governance } from './Governance';
import { Persistence } from './Persistence';
import { ENABLED_ID, NOTHING_ID } from './physicalResourceId';
import { planOf } from './Plan';
import { sendAnswer } from './sendAnswer';

// Kept for the answer.
const MARGIN = 15_000;
// Kept for the last call of AWS.
const LAST_CALL = 5_000;

/** What the handler works with. */
export interface EnableOptions {
  governance: Governance;
  clock: EnableClock;
  logger: Logger;
}

/** What the handler needs of Lambda's context. */
export interface RemainingTime {
  getRemainingTimeInMillis(): number;
}

/**
 * EnablePrivateMarketplace: the custom resources that enable private
 * marketplaces in an organization and register their delegated administrator.
 * CloudFormation gets an answer whatever happens, before the function's time is
 * over.
 *
 * @throws TypeError when the event does not say where an answer could go.
 * @throws AnswerNotTakenError when CloudFormation could not be told.
 */
export function createEnableHandler(
  options: EnableOptions,
): (event: unknown, context: RemainingTime) => Promise<void> {
  const { clock, logger } = options;
  return async (event, context) => {
    const request = parseCustomResourceRequest(event);
    const { requestType, requestId, stackId, logicalResourceId } = request;
    const about = { requestType, requestId, stackId, logicalResourceId };
    logger.info('CloudFormation asks', about);
    const remaining = context.getRemainingTimeInMillis();
    const end = clock.now() + remaining;
    const workUntil = end - Math.min(MARGIN, remaining / 2);
    const outcome = await outcomeOf(request, options, workUntil);
    if (outcome.status === 'FAILED') {
      logger.warn('Request failed', { ...about, ...outcome });
    }
    await sendAnswer(
      request.responseUrl,
      formatAnswer(request, outcome),
      clock,
      end,
    );
    logger.info('CloudFormation is answered', { ...about, ...outcome });
  };
}

async function outcomeOf(
  request: CustomResourceRequest,
  { governance, clock }: EnableOptions,
  until: number,
): Promise<Outcome> {
  const controller = new AbortController();
  let stop = () => {};
  try {
    const plan = planOf(request);
    const { signal } = controller;
    const work = carryOut(
      plan,
      governance,
      new Persistence(clock, signal, until - LAST_CALL),
    );
    const limit = new Promise<never>((_resolve, reject) => {
      stop = clock.after(Math.max(0, until - clock.now()), () => {
        const subject = 'accountId' in plan ? ` of ${plan.accountId}` : '';
        const error = new OutOfTimeError(`${plan.step}${subject}`);
        controller.abort(error);
        reject(error);
      });
    });
    const physicalResourceId = await Promise.race([work, limit]);
    return { status: 'SUCCESS', physicalResourceId };
  } catch (error) {
    return {
      status: 'FAILED',
      physicalResourceId: idAfterFailure(request),
      reason: explainFailure(error),
    };
  } finally {
    stop();
  }
}

function idAfterFailure(request: CustomResourceRequest): string {
  // A changed id would look like a replacement.
  if (request.physicalResourceId) return request.physicalResourceId;
  return request.properties.Task === 'enable' ? ENABLED_ID : NOTHING_ID;
}
