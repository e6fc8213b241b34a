import type {
  ImpactSummary,
  NewMove,
  OrganizationBranches,
  OrganizationBranchesQuery,
  OrganizationNodeDetail,
  OrganizationNodeList,
  OrganizationQuery,
  PrincipalMove,
  PrincipalMoveList,
  PrincipalMoveQuery,
  ProcurementVerdict,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { CallerOptions } from '../experiences/ExperiencesService';
import type { Shows } from './governance/ExperienceRedaction';

/** An account and a product that it wants to procure. */
export interface ProcurementQuestion {
  account: string;
  product: string;
}

/** The same for what is read, with which experiences the caller may see; all when that is left out. */
export interface SightOptions extends CallerOptions {
  shows?: Shows;
}

/** The same, with whether the caller may see names of the organization; they may when that is left out. */
export interface VerdictOptions extends SightOptions {
  named?: boolean;
}

/** What the plugin knows of the organization, for routes and actions. Throws errors of `@backstage/errors`. */
export interface OrganizationService {
  listNodes(
    query: OrganizationQuery,
    options: SightOptions,
  ): Promise<OrganizationNodeList>;
  /** Children of several nodes at once. */
  listBranches(
    query: OrganizationBranchesQuery,
    options: SightOptions,
  ): Promise<OrganizationBranches>;
  getNode(id: string, options: SightOptions): Promise<OrganizationNodeDetail>;
  getVerdict(
    question: ProcurementQuestion,
    options: VerdictOptions,
  ): Promise<ProcurementVerdict>;
  listMoves(
    query: PrincipalMoveQuery,
    options: SightOptions,
  ): Promise<PrincipalMoveList>;
  getMove(id: string, options: SightOptions): Promise<PrincipalMove>;
  /** Says what a move would mean for accounts, and moves nothing. */
  previewMove(move: NewMove, options: SightOptions): Promise<ImpactSummary>;
  /** Moves a principal from one experience to another. */
  movePrincipal(move: NewMove, options: CallerOptions): Promise<PrincipalMove>;
  /** Moves a principal back. */
  undoMove(id: string, options: CallerOptions): Promise<PrincipalMove>;
  /** Stops a move that is under way, and puts the principal back. */
  stopMove(id: string, options: CallerOptions): Promise<PrincipalMove>;
  /** Does the current step of a move once more. */
  retryMove(id: string, options: CallerOptions): Promise<PrincipalMove>;
}
