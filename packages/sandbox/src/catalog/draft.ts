import type {
  AudienceEntity,
  BrandingSettingsEntity,
  Entities,
  Entity,
  ExperienceEntity,
  ProcurementPolicyEntity,
} from './entities';

/** Entities on which a change set is tried out: nothing counts until it is committed. */
export class Draft {
  private readonly entities: Map<string, Entity>;

  constructor(private readonly before: Entities) {
    this.entities = new Map(before);
  }

  put(entity: Entity): void {
    this.entities.set(entity.id, entity);
  }

  has(id: string): boolean {
    return this.entities.has(id);
  }

  experience(id: string): ExperienceEntity | undefined {
    const entity = this.entities.get(id);
    return entity?.type === 'Experience' ? entity : undefined;
  }

  procurementPolicyOf(
    experience: ExperienceEntity,
  ): ProcurementPolicyEntity | undefined {
    const entity = this.entities.get(experience.procurementPolicyId ?? '');
    return entity?.type === 'ProcurementPolicy' ? entity : undefined;
  }

  brandingSettingsOf(
    experience: ExperienceEntity,
  ): BrandingSettingsEntity | undefined {
    const entity = this.entities.get(experience.brandingSettingsId ?? '');
    return entity?.type === 'BrandingSettings' ? entity : undefined;
  }

  audiences(): AudienceEntity[] {
    return [...this.entities.values()].flatMap(entity =>
      entity.type === 'Audience' ? [entity] : [],
    );
  }

  audienceOf(experience: ExperienceEntity): AudienceEntity | undefined {
    return this.audiences().find(
      audience => audience.experienceId === experience.id,
    );
  }

  /**
   * Other experiences with which the principal is associated. An archived one
   * does not count: "Work with the private marketplace using the AWS Marketplace
   * API" says that its audiences may be associated elsewhere.
   */
  isHeldByAnother(principal: string, experience: ExperienceEntity): boolean {
    return this.audiences().some(
      audience =>
        audience.experienceId !== experience.id &&
        audience.principals.includes(principal) &&
        this.experience(audience.experienceId)?.archived === false,
    );
  }

  /** What is new or different, and the targets in any case, as the next revisions. */
  nextRevisions(targets: ReadonlySet<string>, at: string): Entity[] {
    return [...this.entities.values()]
      .filter(
        entity =>
          targets.has(entity.id) || this.before.get(entity.id) !== entity,
      )
      .map(entity => ({
        ...entity,
        revision: (this.before.get(entity.id)?.revision ?? 0) + 1,
        lastModifiedDate: at,
      }));
  }
}
