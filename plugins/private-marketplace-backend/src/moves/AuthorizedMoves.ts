import type { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  experienceAudiencePermission,
  type ImpactSummary,
  type NewMove,
  type PrincipalMove,
  type PrincipalMoveList,
  type PrincipalMoveQuery,
  type Proposal,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { Caller } from '../api/Caller';
import { requesterOf } from '../api/requesterOf';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import { describeImpact } from '../organization/governance/describeImpact';
import { ExperienceRedaction } from '../organization/governance/ExperienceRedaction';
import type { Governance } from '../organization/governance/Governance';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import type {
  ChangeAuthorization,
  Confirm,
} from '../submissions/ChangeAuthorization';
import { OvertakenError } from '../submissions/PendingChanges';
import type { Moves } from './Moves';

// As often as a configuration is tried again.
const MOST = 5;

/** What moves with permissions stand on. */
export interface AuthorizedMovesOptions {
  access: OrganizationAccess;
  auth: AuthService;
  authorization: ChangeAuthorization;
  experiences: ExperienceAccess;
  governance: Governance;
  moves: Moves;
}

/**
 * Moves, as far as the caller may see the organization and change both
 * experiences. Answers tell only of experiences that the caller may see.
 */
export class AuthorizedMoves {
  readonly #options: AuthorizedMovesOptions;

  constructor(options: AuthorizedMovesOptions) {
    this.#options = options;
  }

  async list(
    query: PrincipalMoveQuery,
    caller: Caller,
  ): Promise<PrincipalMoveList> {
    const redaction = await this.#redaction(caller);
    const { items, ...rest } = await this.#options.moves.list(query);
    return { ...rest, items: items.map(each => redaction.move(each)) };
  }

  async get(id: string, caller: Caller): Promise<PrincipalMove> {
    const redaction = await this.#redaction(caller);
    return redaction.move(await this.#options.moves.get(id));
  }

  /** Says what a move would mean for accounts, and moves nothing. */
  async preview(move: NewMove, caller: Caller): Promise<ImpactSummary> {
    await this.#demandMove(move, caller);
    const { principal, from, to } = move;
    const { governance } = this.#options;
    const proposals: Proposal[] = [
      { kind: 'move', from, ref: to, principals: [principal] },
    ];
    const organization = await governance.organization();
    const impact = describeImpact(
      await governance.products.withCompared(organization, proposals),
      proposals,
    );
    return (await this.#redaction(caller)).impact(impact);
  }

  async begin(move: NewMove, caller: Caller): Promise<PrincipalMove> {
    return this.#whileUnchanged(
      () => this.#demandMove(move, caller),
      within =>
        this.#options.moves.begin(move, {
          requestedBy: this.#requester(caller),
          within,
        }),
    );
  }

  async undo(id: string, caller: Caller): Promise<PrincipalMove> {
    return this.#whileUnchanged(
      () => this.#demandChange(id, caller),
      within =>
        this.#options.moves.undo(id, {
          requestedBy: this.#requester(caller),
          within,
        }),
    );
  }

  async stop(id: string, caller: Caller): Promise<PrincipalMove> {
    await this.#demandChange(id, caller);
    return this.#options.moves.stop(id, this.#requester(caller));
  }

  async retry(id: string, caller: Caller): Promise<PrincipalMove> {
    await this.#demandChange(id, caller);
    return this.#options.moves.retry(id, this.#requester(caller));
  }

  /** With what has come meanwhile, a move may take accounts from somebody else. */
  async #whileUnchanged<T>(
    demand: () => Promise<Confirm>,
    change: (within: Confirm) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const within = await demand();
      try {
        return await change(within);
      } catch (error) {
        if (!(error instanceof OvertakenError) || attempt === MOST) throw error;
      }
    }
  }

  #requester(caller: Caller): string | undefined {
    return requesterOf(this.#options.auth, caller);
  }

  /** @throws NotAllowedError */
  async #redaction(caller: Caller): Promise<ExperienceRedaction> {
    const { access, experiences } = this.#options;
    await access.demandRead(caller);
    return new ExperienceRedaction(await experiences.sight(caller));
  }

  async #demandMove(move: NewMove, caller: Caller): Promise<Confirm> {
    const { access, authorization, governance } = this.#options;
    await access.demandRead(caller);
    return authorization.demandMove(move, caller, governance.findOnce());
  }

  /** Takes what beginning the same move takes. */
  async #demandChange(id: string, caller: Caller): Promise<Confirm> {
    const { access, moves } = this.#options;
    await access.demandRead(caller);
    const move = await moves.plan(id);
    try {
      return await this.#demandMove(move, caller);
    } catch (error) {
      // It would name an experience that the caller may not see.
      if (!(error instanceof NotFoundError)) throw error;
      throw new NotAllowedError(
        `You do not have the permission ${experienceAudiencePermission.name} for both experiences of the move ${id}. Ask the administrators of the portal for it.`,
      );
    }
  }
}
