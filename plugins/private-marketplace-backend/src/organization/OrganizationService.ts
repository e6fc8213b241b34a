import type {
  ImpactSummary,
  NewMove,
  OrganizationNodeDetail,
  OrganizationNodeList,
  OrganizationQuery,
  PrincipalMove,
  PrincipalMoveList,
  PrincipalMoveQuery,
  ProcurementVerdict,
} from 'backstage-plugin-private-marketplace-common';
import type {
  CallerOptions,
  ReaderOptions,
} from '../experiences/ExperiencesService';

/** An account and a product that it wants to procure. */
export interface ProcurementQuestion {
  account: string;
  product: string;
}

/** The same as for readers, with whether the caller may see names of the organization; they may when that is left out. */
export interface VerdictOptions extends ReaderOptions {
  named?: boolean;
}

/** What the plugin knows of the organization, for routes and actions. Throws errors of `@backstage/errors`. */
export interface OrganizationService {
  listNodes(
    query: OrganizationQuery,
    options: CallerOptions,
  ): Promise<OrganizationNodeList>;
  getNode(id: string, options: CallerOptions): Promise<OrganizationNodeDetail>;
  getVerdict(
    question: ProcurementQuestion,
    options: VerdictOptions,
  ): Promise<ProcurementVerdict>;
  listMoves(
    query: PrincipalMoveQuery,
    options: CallerOptions,
  ): Promise<PrincipalMoveList>;
  getMove(id: string, options: CallerOptions): Promise<PrincipalMove>;
  /** Says what a move would mean for accounts, and moves nothing. */
  previewMove(move: NewMove, options: CallerOptions): Promise<ImpactSummary>;
  /** Moves a principal from one experience to another. */
  movePrincipal(move: NewMove, options: CallerOptions): Promise<PrincipalMove>;
  /** Moves a principal back. */
  undoMove(id: string, options: CallerOptions): Promise<PrincipalMove>;
}
