import type { JudgedRequest } from '@private-marketplace/backstage-plugin-private-marketplace-node';
import { ownersIn } from '../experiences/ExperienceRow';
import type { ExperienceStore } from '../experiences/ExperienceStore';
import type { Approvers } from './Approvers';
import type { AskStore } from './AskStore';
import { currentState } from './currentState';
import type { PeopleStore } from './PeopleStore';
import type { RequestStore } from './RequestStore';

/** Requests for the permission framework, which judges conditions on single ones. */
export class JudgedRequests {
  readonly #options: {
    approvers: Approvers;
    asks: AskStore;
    experiences: Pick<ExperienceStore, 'findAll'>;
    people: PeopleStore;
    requests: RequestStore;
    now: () => Date;
  };

  constructor(options: {
    approvers: Approvers;
    asks: AskStore;
    experiences: Pick<ExperienceStore, 'findAll'>;
    people: PeopleStore;
    requests: RequestStore;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** In the order of the ids. */
  async judge(ids: readonly string[]): Promise<(JudgedRequest | undefined)[]> {
    const { approvers, asks, experiences, now, people, requests } =
      this.#options;
    const rows = await requests.findAll(ids);
    const asked = await asks.ofRequests(
      [...rows.values()].map(({ number }) => number),
    );
    const persons = await people.findAll(asked.map(each => each.person_id));
    return Promise.all(
      ids.map(async id => {
        const row = rows.get(id);
        if (!row) return undefined;
        const [experience] = await experiences.findAll([row.experience_id]);
        const { refs } = await approvers.of({
          routedTo: row.routed_to ?? undefined,
          owners: experience ? ownersIn(experience) : [],
        });
        return {
          approvers: refs,
          askers: asked
            .filter(each => each.request_number === row.number)
            .flatMap(each => persons.get(each.person_id)?.ref ?? []),
          experience: [row.experience_id, experience?.short_name ?? ''].filter(
            Boolean,
          ),
          state: currentState(row, now()),
        };
      }),
    );
  }
}
