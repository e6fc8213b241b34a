import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type ConditionTransformer,
} from '@backstage/plugin-permission-node';
import { experienceReadPermission } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import {
  experienceResourceRef,
  type ExperienceFilter,
} from '@private-marketplace/backstage-plugin-private-marketplace-node';
import type { Knex } from 'knex';
import type { CallerOptions } from '../experiences/ExperiencesService';
import { applyVisible } from '../experiences/experienceFilters';
import type { Shows } from './governance/ExperienceRedaction';

/** Finds out which experiences a caller may see, all at once. */
export class ExperienceSight {
  readonly #database: Knex;
  readonly #permissions: PermissionsService;
  readonly #permissionsRegistry: PermissionsRegistryService;
  #toQuery?: ConditionTransformer<ExperienceFilter>;

  constructor(options: {
    database: Knex;
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#database = options.database;
    this.#permissions = options.permissions;
    this.#permissionsRegistry = options.permissionsRegistry;
  }

  async of({ credentials }: CallerOptions): Promise<Shows> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: experienceReadPermission }],
      { credentials },
    );
    if (decision?.result === AuthorizeResult.ALLOW) return () => true;
    if (decision?.result !== AuthorizeResult.CONDITIONAL) return () => false;
    const query = this.#database({ e: 'experiences' }).select('e.ref');
    applyVisible(query, this.#transform(decision.conditions));
    const rows: { ref: string }[] = await query;
    const refs = new Set(rows.map(({ ref }) => ref));
    return ref => refs.has(ref);
  }

  #transform: ConditionTransformer<ExperienceFilter> = conditions => {
    // The rules are registered after this is made.
    this.#toQuery ??= createConditionTransformer(
      this.#permissionsRegistry.getPermissionRuleset(experienceResourceRef),
    );
    return this.#toQuery(conditions);
  };
}
