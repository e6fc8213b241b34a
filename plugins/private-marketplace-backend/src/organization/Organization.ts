import { NotFoundError } from '@backstage/errors';
import {
  resolveChain,
  type OrganizationBranches,
  type OrganizationBranchesQuery,
  type OrganizationNodeDetail,
  type OrganizationNodeList,
  type OrganizationQuery,
  type ProcurementVerdict,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import { describeVerdict, withoutNames } from './governance/describeVerdict';
import { ExperienceRedaction } from './governance/ExperienceRedaction';
import type { GovernedOrganization } from './governance/GovernedOrganization';
import type { Governance } from './governance/Governance';
import { listBranches, listNodes, type NodeView } from './governance/listNodes';
import { toLevel, toOrganizationNode } from './governance/toOrganizationNode';
import type { OrganizationAccess } from './OrganizationAccess';

/** An account and a product that it wants to procure. */
export interface ProcurementQuestion {
  account: string;
  product: string;
}

/**
 * Answers questions about the organization from memory, without any call of AWS.
 * Whoever may see the organization is still told only of experiences that they may see.
 */
export class Organization {
  readonly #access: OrganizationAccess;
  readonly #experiences: ExperienceAccess;
  readonly #governance: Governance;

  constructor(options: {
    access: OrganizationAccess;
    experiences: ExperienceAccess;
    governance: Governance;
  }) {
    this.#access = options.access;
    this.#experiences = options.experiences;
    this.#governance = options.governance;
  }

  async listNodes(
    query: OrganizationQuery,
    caller: Caller,
  ): Promise<OrganizationNodeList> {
    const view = await this.#view(caller);
    const current = await this.#governance.current();
    const { organization, revision, sync } = current;
    return organization
      ? { ...listNodes(organization, query, view), revision, sync }
      : { items: [], totalItems: 0, sync };
  }

  /** Children of several nodes at once. */
  async listBranches(
    query: OrganizationBranchesQuery,
    caller: Caller,
  ): Promise<OrganizationBranches> {
    const view = await this.#view(caller);
    const current = await this.#governance.current();
    const { organization, revision, sync } = current;
    if (!organization) return { branches: [], sync };
    const branches = listBranches(organization, query, view);
    return { branches, revision, sync };
  }

  /**
   * All of it with who governs what.
   *
   * @throws NotFoundError when nobody has read it yet.
   */
  async governed(caller: Caller): Promise<{
    organization: GovernedOrganization;
    redaction: ExperienceRedaction;
  }> {
    const { redaction } = await this.#view(caller);
    const { organization } = await this.#governance.current();
    if (organization) return { organization, redaction };
    throw new NotFoundError('The organization has not been read yet.');
  }

  async getNode(id: string, caller: Caller): Promise<OrganizationNodeDetail> {
    const { isVisible, redaction } = await this.#view(caller);
    const { organization, sync } = await this.#governance.current();
    const place = organization?.index.placeOf.get(id);
    const chain =
      organization &&
      resolveChain(organization.index, organization.experiences, id);
    if (!organization || !place || !chain) {
      throw new NotFoundError(`There is no ${id} in the organization.`);
    }
    const { ref } = chain.governance.experience ?? {};
    const products = await this.#governance.products.countProcurable(
      organization,
      ref,
    );
    const isTold = ref === undefined || isVisible(ref);
    return {
      ...redaction.node(toOrganizationNode(organization, place)),
      chain: chain.levels.map(toLevel).map(each => redaction.within(each)),
      ...(products !== undefined && isTold && { products }),
      sync,
    };
  }

  /** Who may not see the organization learns no names, and nothing at all unless they may see some experience. */
  async getVerdict(
    { account, product }: ProcurementQuestion,
    caller: Caller,
  ): Promise<ProcurementVerdict> {
    const isNamed = await this.#access.mayRead(caller);
    if (!isNamed) await this.#experiences.visible(caller);
    const isVisible = await this.#experiences.sight(caller);
    const organization = await this.#governance.organization();
    const verdict = new ExperienceRedaction(isVisible).verdict(
      describeVerdict(
        await this.#governance.products.withProduct(organization, product),
        account,
        product,
      ),
    );
    return isNamed ? verdict : withoutNames(verdict);
  }

  /** @throws NotAllowedError */
  async #view(caller: Caller): Promise<NodeView> {
    await this.#access.demandRead(caller);
    const isVisible = await this.#experiences.sight(caller);
    return { isVisible, redaction: new ExperienceRedaction(isVisible) };
  }
}
