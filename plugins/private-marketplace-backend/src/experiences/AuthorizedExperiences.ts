import { redactPreview, refsOf } from '../submissions/redactPreview';
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

  async listProducts(...[ref, query, caller]: Arguments<'listProducts'>) {
    const visible = await this.#access.demandRead(ref, caller);
    return this.#service.listProducts(ref, query, { ...caller, visible });
  }

  async listPrincipals(...[ref, query, caller]: Arguments<'listPrincipals'>) {
    const visible = await this.#access.demandRead(ref, caller);
    return this.#service.listPrincipals(ref, query, { ...caller, visible });
  }

  async listConfigurations(
    ...[ref, query, caller]: Arguments<'listConfigurations'>
  ) {
    const visible = await this.#access.demandRead(ref, caller);
    return this.#service.listConfigurations(ref, query, { ...caller, visible });
  }

  async getConfiguration(
    ...[ref, version, caller]: Arguments<'getConfiguration'>
  ) {
    const visible = await this.#access.demandRead(ref, caller);
    return this.#service.getConfiguration(ref, version, { ...caller, visible });
  }

  async listChangeSets(...[ref, query, caller]: Arguments<'listChangeSets'>) {
    const visible = await this.#access.demandRead(ref, caller);
    return this.#service.listChangeSets(ref, query, { ...caller, visible });
  }

  async getChangeSet(...[ref, changeSetId, caller]: Arguments<'getChangeSet'>) {
    const visible = await this.#access.demandRead(ref, caller);
    return this.#service.getChangeSet(ref, changeSetId, { ...caller, visible });
  }

  async listErrors(...[ref, query, caller]: Arguments<'listErrors'>) {
    const visible = await this.#access.demandRead(ref, caller);
    return this.#service.listErrors(ref, query, { ...caller, visible });
  }

  async getSync(...args: Arguments<'getSync'>) {
    await this.#access.visible(args[0]);
    return this.#service.getSync(...args);
  }

  /** Who may change one experience may still not see the one that stands in its way. */
  async previewConfiguration(
    ...[ref, submitted, caller]: Arguments<'previewConfiguration'>
  ) {
    await this.#access.demandWrite(ref, caller);
    const preview = await this.#service.previewConfiguration(
      ref,
      submitted,
      caller,
    );
    const shown = await this.#access.visibleOf(refsOf(preview), caller);
    return redactPreview(preview, shown);
  }

  async writeConfiguration(...args: Arguments<'writeConfiguration'>) {
    await this.#access.demandWrite(args[0], args[2]);
    return this.#service.writeConfiguration(...args);
  }

  async adopt(...[ref, shortName, caller]: Arguments<'adopt'>) {
    const visible = await this.#access.demandAdopt(ref, caller);
    return this.#service.adopt(ref, shortName, { ...caller, visible });
  }

  async cancelChangeSet(
    ...[ref, changeSetId, caller]: Arguments<'cancelChangeSet'>
  ) {
    const visible = await this.#access.demandCancel(ref, caller);
    return this.#service.cancelChangeSet(ref, changeSetId, {
      ...caller,
      visible,
    });
  }
}
