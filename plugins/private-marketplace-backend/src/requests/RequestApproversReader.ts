import type { RequestApprovers } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ownersIn } from '../experiences/ExperienceRow';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { Approvers, FoundApprovers } from './Approvers';
import type { RequestRow } from './RequestRow';
import type { RequestStore } from './RequestStore';

/** Tells who decides, and how long that usually takes. */
export class RequestApproversReader {
  readonly #approvers: Approvers;
  readonly #experiences: Pick<ExperienceStore, 'findAll'>;
  readonly #requests: Pick<RequestStore, 'usualSeconds'>;

  constructor(options: {
    approvers: Approvers;
    experiences: Pick<ExperienceStore, 'findAll'>;
    requests: Pick<RequestStore, 'usualSeconds'>;
  }) {
    this.#approvers = options.approvers;
    this.#experiences = options.experiences;
    this.#requests = options.requests;
  }

  /** Who decides a request now. */
  async of(
    row: Pick<RequestRow, 'experience_id' | 'routed_to'>,
  ): Promise<RequestApprovers> {
    return this.describe(row.experience_id, await this.find(row));
  }

  async find({
    experience_id,
    routed_to,
  }: Pick<RequestRow, 'experience_id' | 'routed_to'>): Promise<FoundApprovers> {
    const [experience] = await this.#experiences.findAll([experience_id]);
    return this.#approvers.of({
      routedTo: routed_to ?? undefined,
      owners: experience ? ownersIn(experience) : [],
    });
  }

  async describe(
    experience: string,
    { fallback, refs }: FoundApprovers,
  ): Promise<RequestApprovers> {
    const usual = await this.#requests.usualSeconds(experience);
    return {
      refs,
      ...(fallback && { fallback }),
      ...(usual !== undefined && { usualSeconds: Math.round(usual) }),
    };
  }
}
