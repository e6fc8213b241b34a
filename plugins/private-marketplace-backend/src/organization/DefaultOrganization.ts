import type { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  procurableProducts,
  resolveChain,
  type NewMove,
  type OrganizationNodeDetail,
  type OrganizationNodeList,
  type OrganizationQuery,
  type PrincipalMoveQuery,
  type ProcurementVerdict,
} from 'backstage-plugin-private-marketplace-common';
import type { CallerOptions } from '../experiences/ExperiencesService';
import type { ReadModel } from '../readModel/ReadModel';
import {
  describeVerdict,
  limitVerdict,
  refsOf,
} from './governance/describeVerdict';
import { describeImpact } from './governance/describeImpact';
import type { Governance } from './governance/Governance';
import { listNodes } from './governance/listNodes';
import { toLevel, toOrganizationNode } from './governance/toOrganizationNode';
import type { Moves } from './moves/Moves';
import type {
  OrganizationService,
  ProcurementQuestion,
  VerdictOptions,
} from './OrganizationService';

/** Answers from memory, without any call of AWS. */
export class DefaultOrganization implements OrganizationService {
  readonly #auth: AuthService;
  readonly #governance: Governance;
  readonly #moves: Moves;
  readonly #readModel: Pick<ReadModel, 'findExperience'>;

  constructor(options: {
    auth: AuthService;
    governance: Governance;
    moves: Moves;
    readModel: Pick<ReadModel, 'findExperience'>;
  }) {
    this.#auth = options.auth;
    this.#governance = options.governance;
    this.#moves = options.moves;
    this.#readModel = options.readModel;
  }

  async listNodes(query: OrganizationQuery): Promise<OrganizationNodeList> {
    const { organization, sync } = await this.#governance.current();
    return organization
      ? { ...listNodes(organization, query), sync }
      : { items: [], totalItems: 0, sync };
  }

  async getNode(id: string): Promise<OrganizationNodeDetail> {
    const { organization, sync } = await this.#governance.current();
    const place = organization?.index.placeOf.get(id);
    const chain =
      organization &&
      resolveChain(organization.index, organization.experiences, id);
    if (!organization || !place || !chain) {
      throw new NotFoundError(`There is no ${id} in the organization.`);
    }
    const { ref = '' } = chain.governance.experience ?? {};
    const procurable = procurableProducts(
      organization.experiences.byRef.get(ref)?.experience,
    );
    return {
      ...toOrganizationNode(organization, place),
      chain: chain.levels.map(toLevel),
      ...(procurable.kind === 'only' && {
        products: procurable.products.length,
      }),
      sync,
    };
  }

  async getVerdict(
    { account, product }: ProcurementQuestion,
    { visible, named = true }: VerdictOptions,
  ): Promise<ProcurementVerdict> {
    const organization = await this.#governance.organization();
    const verdict = describeVerdict(organization, account, product);
    if (named && visible === undefined) return verdict;
    const shown = new Set<string>();
    for (const ref of refsOf(verdict)) {
      if (await this.#readModel.findExperience(ref, visible)) shown.add(ref);
    }
    return limitVerdict(verdict, { named, shows: ref => shown.has(ref) });
  }

  async listMoves(query: PrincipalMoveQuery) {
    return this.#moves.list(query);
  }

  async getMove(id: string) {
    return this.#moves.get(id);
  }

  async previewMove({ principal, from, to }: NewMove) {
    const organization = await this.#governance.organization();
    return describeImpact(organization, [
      { kind: 'move', from, ref: to, principals: [principal] },
    ]);
  }

  async movePrincipal(move: NewMove, caller: CallerOptions) {
    return this.#moves.begin(move, this.#requester(caller));
  }

  async undoMove(id: string, caller: CallerOptions) {
    return this.#moves.undo(id, this.#requester(caller));
  }

  #requester({ credentials }: CallerOptions): string | undefined {
    return this.#auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
  }
}
