import type { ExperienceStore } from '../experiences/ExperienceStore';
import { ownersIn } from '../experiences/ExperienceRow';

/** Tells who owns experiences, for whatever depends on it. */
export class OwnerReader {
  readonly #experiences: ExperienceStore;

  constructor(options: { experiences: ExperienceStore }) {
    this.#experiences = options.experiences;
  }

  /**
   * Who owns some experiences now. In queries, `ownedBy` finds experiences by
   * their owners.
   *
   * @param refs - short names or ids.
   * @returns entity refs of groups and users, in lower case, by ref; none for
   * an experience that nobody owns, or that the portal does not know.
   */
  async ownersOf(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.#experiences.findAll(refs);
    return new Map(
      refs.map((ref, index) => {
        const row = rows[index];
        return [ref, row ? ownersIn(row) : []];
      }),
    );
  }
}
