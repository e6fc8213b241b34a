import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  experienceUpdatePermission,
  isShown,
  type NewMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { CallerOptions } from '../experiences/ExperiencesService';
import type { ExperienceSight } from './ExperienceSight';
import type { OrganizationAccess } from './OrganizationAccess';
import type { OrganizationService, SightOptions } from './OrganizationService';

type Arguments<Name extends keyof OrganizationService> = Parameters<
  OrganizationService[Name]
>;

/**
 * Lets through what the caller has a permission for. Stands round the service,
 * so that nothing goes round it. Whoever may see the organization is still told
 * only of experiences that they may see.
 */
export class AuthorizedOrganization implements OrganizationService {
  readonly #service: OrganizationService;
  readonly #access: OrganizationAccess;
  readonly #experiences: ExperienceAccess;
  readonly #sight: ExperienceSight;

  constructor(
    service: OrganizationService,
    options: {
      access: OrganizationAccess;
      experiences: ExperienceAccess;
      sight: ExperienceSight;
    },
  ) {
    this.#service = service;
    this.#access = options.access;
    this.#experiences = options.experiences;
    this.#sight = options.sight;
  }

  async listNodes(...[query, caller]: Arguments<'listNodes'>) {
    return this.#service.listNodes(query, await this.#reader(caller));
  }

  async listBranches(...[query, caller]: Arguments<'listBranches'>) {
    return this.#service.listBranches(query, await this.#reader(caller));
  }

  async getNode(...[id, caller]: Arguments<'getNode'>) {
    return this.#service.getNode(id, await this.#reader(caller));
  }

  /** Who may not see the organization learns no names, and nothing at all unless they may see some experience. */
  async getVerdict(...[question, caller]: Arguments<'getVerdict'>) {
    const named = await this.#access.mayRead(caller);
    if (!named) await this.#experiences.visible(caller);
    const shows = await this.#sight.of(caller);
    return this.#service.getVerdict(question, { ...caller, shows, named });
  }

  async listMoves(...[query, caller]: Arguments<'listMoves'>) {
    return this.#service.listMoves(query, await this.#reader(caller));
  }

  async getMove(...[id, caller]: Arguments<'getMove'>) {
    return this.#service.getMove(id, await this.#reader(caller));
  }

  async previewMove(...[move, caller]: Arguments<'previewMove'>) {
    await this.#demandMove(move, caller);
    return this.#service.previewMove(move, await this.#reader(caller));
  }

  async movePrincipal(...[move, caller]: Arguments<'movePrincipal'>) {
    await this.#demandMove(move, caller);
    return this.#service.movePrincipal(move, caller);
  }

  async undoMove(...[id, caller]: Arguments<'undoMove'>) {
    await this.#demandChange(id, caller);
    return this.#service.undoMove(id, caller);
  }

  async stopMove(...[id, caller]: Arguments<'stopMove'>) {
    await this.#demandChange(id, caller);
    return this.#service.stopMove(id, caller);
  }

  async retryMove(...[id, caller]: Arguments<'retryMove'>) {
    await this.#demandChange(id, caller);
    return this.#service.retryMove(id, caller);
  }

  async #reader(caller: CallerOptions): Promise<SightOptions> {
    await this.#access.demandRead(caller);
    return { ...caller, shows: await this.#sight.of(caller) };
  }

  async #demandMove({ from, to }: NewMove, caller: CallerOptions) {
    await this.#access.demandRead(caller);
    for (const ref of [from, to]) {
      await this.#experiences.demandUpdate(ref, caller);
    }
  }

  /** Takes what beginning the same move takes. */
  async #demandChange(id: string, caller: CallerOptions): Promise<void> {
    await this.#access.demandRead(caller);
    const { from, to } = await this.#service.getMove(id, caller);
    try {
      for (const each of [from, to].filter(isShown)) {
        await this.#experiences.demandUpdate(each.ref, caller);
      }
    } catch (error) {
      // It would name an experience that the caller may not see.
      if (!(error instanceof NotFoundError)) throw error;
      throw new NotAllowedError(
        `You do not have the permission ${experienceUpdatePermission.name} for both experiences of the move ${id}. Ask the administrators of the portal for it.`,
      );
    }
  }
}
