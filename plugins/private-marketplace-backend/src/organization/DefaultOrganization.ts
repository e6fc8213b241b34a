import type { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  procurableProducts,
  resolveChain,
  type NewMove,
  type OrganizationBranches,
  type OrganizationBranchesQuery,
  type OrganizationNodeDetail,
  type OrganizationNodeList,
  type OrganizationQuery,
  type PrincipalMoveQuery,
  type ProcurementVerdict,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { CallerOptions } from '../experiences/ExperiencesService';
import { describeImpact } from './governance/describeImpact';
import { describeVerdict, withoutNames } from './governance/describeVerdict';
import type { Governance } from './governance/Governance';
import { Limit } from './governance/ExperienceRedaction';
import { listBranches, listNodes, type NodeView } from './governance/listNodes';
import { toLevel, toOrganizationNode } from './governance/toOrganizationNode';
import type { Moves } from '../moves/Moves';
import type {
  OrganizationService,
  ProcurementQuestion,
  SightOptions,
  VerdictOptions,
} from './OrganizationService';

/** Answers from memory, without any call of AWS. */
export class DefaultOrganization implements OrganizationService {
  readonly #auth: AuthService;
  readonly #governance: Governance;
  readonly #moves: Moves;

  constructor(options: {
    auth: AuthService;
    governance: Governance;
    moves: Moves;
  }) {
    this.#auth = options.auth;
    this.#governance = options.governance;
    this.#moves = options.moves;
  }

  async listNodes(
    query: OrganizationQuery,
    reader: SightOptions,
  ): Promise<OrganizationNodeList> {
    const current = await this.#governance.current();
    const { organization, revision, sync } = current;
    return organization
      ? { ...listNodes(organization, query, viewOf(reader)), revision, sync }
      : { items: [], totalItems: 0, sync };
  }

  async listBranches(
    query: OrganizationBranchesQuery,
    reader: SightOptions,
  ): Promise<OrganizationBranches> {
    const current = await this.#governance.current();
    const { organization, revision, sync } = current;
    if (!organization) return { branches: [], sync };
    const branches = listBranches(organization, query, viewOf(reader));
    return { branches, revision, sync };
  }

  async getNode(
    id: string,
    reader: SightOptions,
  ): Promise<OrganizationNodeDetail> {
    const { organization, sync } = await this.#governance.current();
    const place = organization?.index.placeOf.get(id);
    const chain =
      organization &&
      resolveChain(organization.index, organization.experiences, id);
    if (!organization || !place || !chain) {
      throw new NotFoundError(`There is no ${id} in the organization.`);
    }
    const { limit } = viewOf(reader);
    const { ref = '' } = chain.governance.experience ?? {};
    const procurable = procurableProducts(
      organization.experiences.byRef.get(ref)?.experience,
    );
    return {
      ...limit.node(toOrganizationNode(organization, place)),
      chain: chain.levels.map(toLevel).map(each => limit.within(each)),
      ...(procurable.kind === 'only' && {
        products: procurable.products.length,
      }),
      sync,
    };
  }

  async getVerdict(
    { account, product }: ProcurementQuestion,
    { named = true, ...reader }: VerdictOptions,
  ): Promise<ProcurementVerdict> {
    const organization = await this.#governance.organization();
    const verdict = describeVerdict(organization, account, product);
    const limited = viewOf(reader).limit.verdict(verdict);
    return named ? limited : withoutNames(limited);
  }

  async listMoves(query: PrincipalMoveQuery, reader: SightOptions) {
    const { limit } = viewOf(reader);
    const { items, ...rest } = await this.#moves.list(query);
    return { ...rest, items: items.map(each => limit.move(each)) };
  }

  async getMove(id: string, reader: SightOptions) {
    return viewOf(reader).limit.move(await this.#moves.get(id));
  }

  async previewMove({ principal, from, to }: NewMove, reader: SightOptions) {
    const organization = await this.#governance.organization();
    const impact = describeImpact(organization, [
      { kind: 'move', from, ref: to, principals: [principal] },
    ]);
    return viewOf(reader).limit.impact(impact);
  }

  async movePrincipal(move: NewMove, caller: CallerOptions) {
    return this.#moves.begin(move, this.#nameOf(caller));
  }

  async undoMove(id: string, caller: CallerOptions) {
    return this.#moves.undo(id, this.#nameOf(caller));
  }

  async stopMove(id: string, caller: CallerOptions) {
    return this.#moves.stop(id, this.#nameOf(caller));
  }

  async retryMove(id: string) {
    return this.#moves.retry(id);
  }

  #nameOf({ credentials }: CallerOptions): string | undefined {
    return this.#auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
  }
}

function viewOf({ shows = () => true }: SightOptions): NodeView {
  return { shows, limit: new Limit(shows) };
}
