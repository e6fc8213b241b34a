import type { ExperienceAccess } from './ExperienceAccess';
import type { ExperiencesService } from './ExperiencesService';

type Arguments<Name extends keyof ExperiencesService> = Parameters<
  ExperiencesService[Name]
>;

/** Lets through what the caller has a permission for. Stands round the service, so that nothing goes round it. */
export class AuthorizedExperiences implements ExperiencesService {
  readonly #service: ExperiencesService;
  readonly #access: ExperienceAccess;

  constructor(service: ExperiencesService, access: ExperienceAccess) {
    this.#service = service;
    this.#access = access;
  }

  async list(...[query, caller]: Arguments<'list'>) {
    const visible = await this.#access.visible(caller);
    return this.#service.list(query, { ...caller, visible });
  }

  async get(...[ref, caller]: Arguments<'get'>) {
    const visible = await this.#access.visibleAs(ref, caller);
    return this.#service.get(ref, { ...caller, visible });
  }

  async listProducts(...args: Arguments<'listProducts'>) {
    await this.#access.demandRead(args[0], args[2]);
    return this.#service.listProducts(...args);
  }

  async listPrincipals(...args: Arguments<'listPrincipals'>) {
    await this.#access.demandRead(args[0], args[2]);
    return this.#service.listPrincipals(...args);
  }

  async listConfigurations(...args: Arguments<'listConfigurations'>) {
    await this.#access.demandRead(args[0], args[2]);
    return this.#service.listConfigurations(...args);
  }

  async getConfiguration(...args: Arguments<'getConfiguration'>) {
    await this.#access.demandRead(args[0], args[2]);
    return this.#service.getConfiguration(...args);
  }

  async listChangeSets(...args: Arguments<'listChangeSets'>) {
    await this.#access.demandRead(args[0], args[2]);
    return this.#service.listChangeSets(...args);
  }

  async getChangeSet(...args: Arguments<'getChangeSet'>) {
    await this.#access.demandRead(args[0], args[2]);
    return this.#service.getChangeSet(...args);
  }

  async listErrors(...args: Arguments<'listErrors'>) {
    await this.#access.demandRead(args[0], args[2]);
    return this.#service.listErrors(...args);
  }

  async getSync(...args: Arguments<'getSync'>) {
    await this.#access.visible(args[0]);
    return this.#service.getSync(...args);
  }

  async previewConfiguration(...args: Arguments<'previewConfiguration'>) {
    await this.#access.demandWrite(args[0], args[2]);
    return this.#service.previewConfiguration(...args);
  }

  async writeConfiguration(...args: Arguments<'writeConfiguration'>) {
    await this.#access.demandWrite(args[0], args[2]);
    return this.#service.writeConfiguration(...args);
  }

  async adopt(...args: Arguments<'adopt'>) {
    await this.#access.demandAdopt(args[0], args[2]);
    return this.#service.adopt(...args);
  }

  async cancelChangeSet(...args: Arguments<'cancelChangeSet'>) {
    await this.#access.demandCancel(args[0], args[2]);
    return this.#service.cancelChangeSet(...args);
  }
}
