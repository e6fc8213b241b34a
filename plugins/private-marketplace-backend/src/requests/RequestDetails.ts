import {
  isOpenRequest,
  type RequestAsk,
  type RequestConfiguration,
  type RequestConsequence,
  type RequestDetail,
  type RequestTimelineEntry,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ConfigurationReader } from '../configurations/ConfigurationReader';
import type { Governance } from '../organization/governance/Governance';
import type { KnownProducts } from '../products/KnownProducts';
import type { AskRow } from './AskStore';
import type { BlockStore } from './BlockStore';
import { currentState, doorOf, eventOf, stateOf } from './currentState';
import type { DecisionStore } from './DecisionStore';
import { describeConsequence } from './describeConsequence';
import type { RequestApproversReader } from './RequestApproversReader';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';
import type { RequestSummaries, SummarizedRequest } from './RequestSummaries';
import type { RequestViewer } from './RequestViewer';
import { factsOf, type TimelineRow, type TimelineStore } from './TimelineStore';
import type { WordKind, WordRow, WordStore } from './WordStore';

const AWS_STATES = [
  'created',
  'approved',
  'declined',
  'cancelled',
  'expired',
] as const;

/** Tells all of one request that somebody may know. */
export class RequestDetails {
  readonly #options: {
    approvers: RequestApproversReader;
    blocks: BlockStore;
    configurations: ConfigurationReader;
    decisions: DecisionStore;
    governance: Governance;
    products: KnownProducts;
    requests: RequestStore;
    summaries: RequestSummaries;
    timeline: TimelineStore;
    words: WordStore;
    now: () => Date;
  };

  constructor(options: {
    approvers: RequestApproversReader;
    blocks: BlockStore;
    configurations: ConfigurationReader;
    decisions: DecisionStore;
    governance: Governance;
    products: KnownProducts;
    requests: RequestStore;
    summaries: RequestSummaries;
    timeline: TimelineStore;
    words: WordStore;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** @param row - that the viewer may see. */
  async describe(
    row: RequestRow,
    viewer: RequestViewer,
  ): Promise<RequestDetail> {
    const { approvers, now, requests, summaries, timeline, words } =
      this.#options;
    const [entries, written, linked] = await Promise.all([
      timeline.ofRequest(row.number),
      words.ofRequest(row.number),
      row.link === null ? [] : requests.linked(row.link),
    ]);
    const others = linked.filter(({ number }) => number !== row.number);
    const [found] = await summaries.summarize([row], viewer, {
      experiences: [
        ...others.map(each => each.experience_id),
        ...entries.flatMap(entry => factsOf(entry).experience ?? []),
      ],
      people: entries.flatMap(entry => entry.person_id ?? []),
    });
    if (!found) throw new Error(`The request ${row.id} is lost.`);
    const isPrivate = !found.isAsker && !found.mayDecide;
    const [configuration, consequence, block] = await Promise.all([
      this.#configuration(found),
      this.#consequence(found, viewer),
      this.#options.blocks.find(row),
    ]);
    return {
      ...found.summary,
      asks: found.asks.map(ask => toAsk(ask, found, isPrivate ? [] : written)),
      timeline: [
        ...entries.map(entry =>
          toEntry(entry, found, { words: written, isPrivate }),
        ),
        ...unsaid(row, now()),
      ],
      linked: others.map(each => ({
        id: each.id,
        experience: found.experienceOf(each.experience_id),
        state: currentState(each, now()),
      })),
      approvers: await approvers.of(row),
      ...(row.merged_into !== null && { mergedInto: row.merged_into }),
      ...(configuration && { configuration }),
      ...(consequence && { consequence }),
      ...(block && { blockedSince: block.since }),
    };
  }

  async #configuration({
    row,
    experienceOf,
  }: SummarizedRequest): Promise<RequestConfiguration | undefined> {
    const { configurations, decisions, requests } = this.#options;
    if (row.decision_id === null) return undefined;
    const decision = await decisions.find(row.decision_id);
    if (!decision) return undefined;
    const { experience_id, short_name, version } = decision;
    const progress = await configurations.progress(short_name, version);
    return {
      ...{ decision: decision.id, version },
      experience: experienceOf(experience_id),
      requests: await requests.countDecided(decision.id),
      ...(progress && { progress }),
    };
  }

  /** While there is something to decide, for those who may. */
  async #consequence(
    { row, mayDecide }: SummarizedRequest,
    viewer: RequestViewer,
  ): Promise<RequestConsequence | undefined> {
    const { governance, now, products } = this.#options;
    const state = currentState(row, now());
    if (!mayDecide || !(isOpenRequest(state) || state === 'failed')) {
      return undefined;
    }
    const { organization } = (await governance.find()) ?? {};
    if (!organization) return undefined;
    const { product_id: product, experience_id: experience } = row;
    return describeConsequence(
      await governance.products.withProduct(organization, product),
      { experience, product, facts: await products.facts(product) },
      {
        ...viewer,
        seesCompany: await products.seesCompany(viewer.caller),
        now: now(),
      },
    );
  }
}

function toAsk(
  ask: AskRow,
  { personOf, targets }: SummarizedRequest,
  words: readonly WordRow[],
): RequestAsk {
  const textOf = (kind: WordKind) =>
    words.find(word => word.ask_id === ask.id && word.kind === kind)?.text;
  const [reason, intendedUse, costReference, fields] = [
    ...[textOf('reason'), textOf('intended-use')],
    ...[textOf('cost-reference'), textOf('fields')],
  ];
  return {
    person: personOf(ask.person_id) ?? { kind: 'erased' },
    askedAt: ask.asked_at,
    ...(ask.left_at !== null && { leftAt: ask.left_at }),
    via: doorOf(ask.via),
    targets: targets.get(ask.id) ?? [],
    ...(ask.needed_by !== null && { neededBy: ask.needed_by }),
    ...(reason !== undefined && { reason }),
    ...(intendedUse !== undefined && { intendedUse }),
    ...(costReference !== undefined && { costReference }),
    ...(fields !== undefined && { fields: JSON.parse(fields) }),
    ...(ask.aws_request_id !== null && {
      aws: {
        requestId: ask.aws_request_id,
        state: AWS_STATES.find(each => each === ask.aws_state) ?? 'created',
        ...(ask.aws_expires_at !== null && { expiresAt: ask.aws_expires_at }),
      },
    }),
  };
}

function toEntry(
  row: TimelineRow,
  { experienceOf, personOf }: SummarizedRequest,
  { words, isPrivate }: { words: readonly WordRow[]; isPrivate: boolean },
): RequestTimelineEntry {
  const facts = factsOf(row);
  const by = personOf(row.person_id);
  return {
    ...{ at: row.at, event: eventOf(row.event), via: doorOf(row.via) },
    ...(row.from_state !== null && { from: stateOf(row.from_state) }),
    state: stateOf(row.state),
    ...(by && { by }),
    ...(row.rule_name !== null && {
      rule: { name: row.rule_name, version: row.rule_version ?? '' },
    }),
    ...(row.words_id !== null && said(row.words_id, words, isPrivate)),
    ...(facts.experience !== undefined && {
      experience: experienceOf(facts.experience),
    }),
    ...(facts.request !== undefined && { request: facts.request }),
    ...(facts.approvers !== undefined && { approvers: facts.approvers }),
    ...(facts.configuration !== undefined && {
      configuration: facts.configuration,
    }),
    ...(facts.changeSetId !== undefined && { changeSetId: facts.changeSetId }),
    ...(facts.problem !== undefined && { problem: facts.problem }),
    ...(facts.awsState !== undefined && { awsState: facts.awsState }),
  };
}

function said(
  id: number,
  words: readonly WordRow[],
  isPrivate: boolean,
): Pick<RequestTimelineEntry, 'text' | 'withheld'> {
  const found = words.find(word => word.id === id);
  if (!found) return { withheld: 'erased' };
  return isPrivate ? { withheld: 'private' } : { text: found.text };
}

/** That it has expired, while nobody has said so. */
function unsaid(row: RequestRow, now: Date): RequestTimelineEntry[] {
  if (currentState(row, now) === row.state) return [];
  return [
    {
      ...{ at: row.expires_at, event: 'expired', via: 'portal' },
      ...{ from: stateOf(row.state), state: 'expired' },
    },
  ];
}
