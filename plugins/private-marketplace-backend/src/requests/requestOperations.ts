import {
  requestUpdatePermission,
  type RequestForm,
  type RequestSender,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import { changeEvent, readEvent } from '../api/auditedEvent';
import { operation, type Operation } from '../api/Operation';
import type { RequestAccess } from './RequestAccess';
import type { RequestCheckDescriptions } from './RequestCheckDescriptions';
import type { RequestChecks } from './RequestChecks';
import type { RequestDecisions } from './RequestDecisions';
import type { RequestErasures } from './RequestErasures';
import type { RequestReader } from './RequestReader';
import type { RequestRemarks } from './RequestRemarks';
import type { RequestSubmissions } from './RequestSubmissions';

/** What the operations stand on. */
export interface RequestParts {
  access: RequestAccess;
  checks: RequestChecks;
  decisions: RequestDecisions;
  descriptions: RequestCheckDescriptions;
  erasures: RequestErasures;
  form: RequestForm;
  reader: RequestReader;
  remarks: RequestRemarks;
  submissions: RequestSubmissions;
  /** Told when a request is not as it was. */
  onChanged: () => Promise<void>;
}

const read = (queryType: string, ...names: string[]) =>
  readEvent('request-read', queryType, ...names);

/** Requests for products: asking, following and deciding. */
export function requestOperations(parts: RequestParts): Operation[] {
  const { access, checks, decisions, descriptions, reader, remarks } = parts;
  const { erasures, form, submissions, onChanged } = parts;
  // Which request it is about, only the database says.
  const mayChange = ({ caller }: { caller: Caller }) =>
    access.demandSome(requestUpdatePermission, caller);

  /** A request after somebody has said something to it. */
  async function remarked(
    remark: () => Promise<void>,
    requestId: string,
    caller: Caller,
  ) {
    await remark();
    await onChanged();
    return { body: await reader.get(requestId, caller) };
  }

  return [
    operation({
      id: 'ListRequests',
      method: 'get',
      path: '/requests',
      audit: read('list', 'view', 'state', 'product', 'experience', 'person'),
      handle: async ({ query, caller }) => ({
        body: await reader.list(query, caller),
      }),
    }),
    operation({
      id: 'CountRequests',
      method: 'get',
      path: '/request-counts',
      // It is asked on every page, and says two numbers.
      audit: undefined,
      handle: async ({ caller }) => ({ body: await reader.counts(caller) }),
    }),
    operation({
      id: 'GetRequestForm',
      method: 'get',
      path: '/request-form',
      audit: undefined,
      handle: async () => ({ body: form }),
    }),
    operation({
      id: 'GetRequest',
      method: 'get',
      path: '/requests/:requestId',
      audit: read('get'),
      handle: async ({ path: { requestId }, caller }) => ({
        body: await reader.get(requestId, caller),
      }),
    }),
    operation({
      id: 'SubmitRequest',
      method: 'post',
      path: '/requests',
      audit: changeEvent('request-submit', 'product', 'via'),
      dryRunAudit: read('check', 'product'),
      permission: ({ caller }) => access.demandAsker(caller),
      handle: async ({ query, body, caller }) => {
        const { ref } = await access.demandAsker(caller);
        if (query.dryRun) {
          const checked = await checks.check(body, ref, caller);
          return { body: await descriptions.describe(checked, ref, caller) };
        }
        const sent = await submissions.submit(body, ref, doorOf(body), caller);
        const ids = sent.groups.flatMap(({ request }) => request?.id ?? []);
        if (ids.length > 0) await onChanged();
        return {
          status: ids.length > 0 ? 201 : 200,
          body: await descriptions.describe(sent, ref, caller),
          meta: { requests: ids },
        };
      },
    }),
    operation({
      id: 'JoinRequest',
      method: 'post',
      path: '/requests/:requestId/join',
      audit: changeEvent('request-join', 'via'),
      permission: ({ caller }) => access.demandAsker(caller),
      handle: async ({ path: { requestId }, body, caller }) => {
        const { ref } = await access.demandAsker(caller);
        return remarked(
          () => submissions.join(requestId, body, ref, doorOf(body), caller),
          ...([requestId, caller] as const),
        );
      },
    }),
    operation({
      id: 'CancelRequest',
      method: 'post',
      path: '/requests/:requestId/cancel',
      audit: changeEvent('request-cancel', 'via'),
      permission: mayChange,
      handle: ({ path: { requestId }, body, caller }) =>
        remarked(
          () => remarks.cancel(requestId, remarkOf(body), caller),
          ...([requestId, caller] as const),
        ),
    }),
    operation({
      id: 'CommentOnRequest',
      method: 'post',
      path: '/requests/:requestId/comments',
      audit: changeEvent('request-comment', 'via'),
      permission: mayChange,
      handle: ({ path: { requestId }, body, caller }) =>
        remarked(
          () => remarks.comment(requestId, remarkOf(body), caller),
          ...([requestId, caller] as const),
        ),
    }),
    operation({
      id: 'AnswerRequest',
      method: 'post',
      path: '/requests/:requestId/answer',
      audit: changeEvent('request-answer', 'via'),
      permission: mayChange,
      handle: ({ path: { requestId }, body, caller }) =>
        remarked(
          () => remarks.answer(requestId, remarkOf(body), caller),
          ...([requestId, caller] as const),
        ),
    }),
    operation({
      id: 'DecideRequests',
      method: 'post',
      path: '/request-decisions',
      audit: changeEvent('request-decide', 'decision', 'via'),
      // Which of them, is a part of the query.
      permission: ({ caller }) => access.demandDecider(caller),
      handle: async ({ body, caller }) => {
        const decided = await decisions.decide(body, doorOf(body), caller);
        await onChanged();
        const { outcomes } = decided;
        const ids = (wanted: string) =>
          outcomes.flatMap(({ id, outcome }) => (outcome === wanted ? id : []));
        return {
          body: decided,
          meta: { done: ids('done'), refused: ids('refused') },
        };
      },
    }),
    operation({
      id: 'ErasePersonFromRequests',
      method: 'post',
      path: '/request-erasures',
      // The audit log shall not keep the name that is erased.
      audit: changeEvent('request-erase'),
      permission: ({ caller }) => access.demandErase(caller),
      handle: async ({ body }) => {
        const requests = await erasures.erase(body.person);
        await onChanged();
        return { body: { requests }, meta: { requests } };
      },
    }),
  ];
}

function doorOf({ via = 'api' }: { via?: RequestSender }): RequestSender {
  return via;
}

function remarkOf({ text, via }: { text?: string; via?: RequestSender }): {
  text?: string;
  via: RequestSender;
} {
  const said = text?.trim();
  return { ...(said && { text: said }), via: doorOf({ via }) };
}
