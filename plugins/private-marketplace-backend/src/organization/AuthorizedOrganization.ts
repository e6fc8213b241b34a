import type { NewMove } from 'backstage-plugin-private-marketplace-common';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { CallerOptions } from '../experiences/ExperiencesService';
import type { OrganizationAccess } from './OrganizationAccess';
import type { OrganizationService } from './OrganizationService';

type Arguments<Name extends keyof OrganizationService> = Parameters<
  OrganizationService[Name]
>;

/** Lets through what the caller has a permission for. Stands round the service, so that nothing goes round it. */
export class AuthorizedOrganization implements OrganizationService {
  readonly #service: OrganizationService;
  readonly #access: OrganizationAccess;
  readonly #experiences: ExperienceAccess;

  constructor(
    service: OrganizationService,
    access: OrganizationAccess,
    experiences: ExperienceAccess,
  ) {
    this.#service = service;
    this.#access = access;
    this.#experiences = experiences;
  }

  async listNodes(...args: Arguments<'listNodes'>) {
    await this.#access.demandRead(args[1]);
    return this.#service.listNodes(...args);
  }

  async getNode(...args: Arguments<'getNode'>) {
    await this.#access.demandRead(args[1]);
    return this.#service.getNode(...args);
  }

  /** Who may not see the organization learns no names, and of experiences only those that they may see. */
  async getVerdict(...[question, caller]: Arguments<'getVerdict'>) {
    if (await this.#access.mayRead(caller)) {
      return this.#service.getVerdict(question, caller);
    }
    const visible = await this.#experiences.visible(caller);
    return this.#service.getVerdict(question, {
      ...caller,
      visible,
      named: false,
    });
  }

  async listMoves(...args: Arguments<'listMoves'>) {
    await this.#access.demandRead(args[1]);
    return this.#service.listMoves(...args);
  }

  async getMove(...args: Arguments<'getMove'>) {
    await this.#access.demandRead(args[1]);
    return this.#service.getMove(...args);
  }

  async previewMove(...args: Arguments<'previewMove'>) {
    await this.#demandMove(...args);
    return this.#service.previewMove(...args);
  }

  async movePrincipal(...args: Arguments<'movePrincipal'>) {
    await this.#demandMove(...args);
    return this.#service.movePrincipal(...args);
  }

  async undoMove(...[id, caller]: Arguments<'undoMove'>) {
    await this.#access.demandRead(caller);
    const { from, to } = await this.#service.getMove(id, caller);
    await this.#demandUpdates([from.ref, to.ref], caller);
    return this.#service.undoMove(id, caller);
  }

  async #demandMove({ from, to }: NewMove, caller: CallerOptions) {
    await this.#access.demandRead(caller);
    await this.#demandUpdates([from, to], caller);
  }

  async #demandUpdates(refs: string[], caller: CallerOptions): Promise<void> {
    for (const ref of refs) await this.#experiences.demandUpdate(ref, caller);
  }
}
