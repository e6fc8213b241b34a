import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  configurationCreatePermission,
  experienceReadPermission,
} from 'backstage-plugin-private-marketplace-common';
import type { CallerOptions, ExperiencesService } from './ExperiencesService';

/** Lets through what the caller has a permission for. Stands round the service, so that nothing goes round it. */
export class AuthorizedExperiences implements ExperiencesService {
  readonly #service: ExperiencesService;
  readonly #permissions: PermissionsService;

  constructor(service: ExperiencesService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async list(
    ...args: Parameters<ExperiencesService['list']>
  ): ReturnType<ExperiencesService['list']> {
    await this.#demand(experienceReadPermission, args[1]);
    return this.#service.list(...args);
  }

  async get(
    ...args: Parameters<ExperiencesService['get']>
  ): ReturnType<ExperiencesService['get']> {
    await this.#demand(experienceReadPermission, args[1]);
    return this.#service.get(...args);
  }

  async writeConfiguration(
    ...args: Parameters<ExperiencesService['writeConfiguration']>
  ): ReturnType<ExperiencesService['writeConfiguration']> {
    await this.#demand(configurationCreatePermission, args[2]);
    return this.#service.writeConfiguration(...args);
  }

  async getConfiguration(
    ...args: Parameters<ExperiencesService['getConfiguration']>
  ): ReturnType<ExperiencesService['getConfiguration']> {
    await this.#demand(experienceReadPermission, args[2]);
    return this.#service.getConfiguration(...args);
  }

  async #demand(
    permission: BasicPermission,
    { credentials }: CallerOptions,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision?.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You do not have the permission ${permission.name}. Ask the administrators of the portal for it.`,
      );
    }
  }
}
