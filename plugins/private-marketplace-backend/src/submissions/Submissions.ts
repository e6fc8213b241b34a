import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  ConfigurationPreview,
  ConfigurationProgress,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Caller } from '../api/Caller';
import { requesterOf, serviceOf } from '../api/requesterOf';
import type { ConfigurationReader } from '../configurations/ConfigurationReader';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { Governance } from '../organization/governance/Governance';
import type { Withdrawals } from '../outbox/Withdrawals';
import type { ChangeAuthorization } from './ChangeAuthorization';
import { configurationFile } from './configurationFile';
import type { ConfigurationImpact } from './ConfigurationImpact';
import type { ConfigurationPreviews } from './ConfigurationPreviews';
import type { ConfigurationWriter } from './ConfigurationWriter';
import { OvertakenError } from './PendingChanges';
import { experiencesNamedBy, redactPreview } from './redactPreview';
import type { SubmittedConfiguration } from './SubmittedConfiguration';

// Who writes to an experience that others write to all the time is told to try again.
const MOST = 5;

/** What people and services submit, with their permissions. */
export class Submissions {
  readonly #options: {
    access: ExperienceAccess;
    auth: AuthService;
    authorization: ChangeAuthorization;
    governance: Governance;
    impact: ConfigurationImpact;
    previews: ConfigurationPreviews;
    progress: ConfigurationReader;
    withdrawals: Withdrawals;
    writer: ConfigurationWriter;
    now: () => Date;
  };

  constructor(options: {
    access: ExperienceAccess;
    auth: AuthService;
    authorization: ChangeAuthorization;
    governance: Governance;
    impact: ConfigurationImpact;
    previews: ConfigurationPreviews;
    progress: ConfigurationReader;
    withdrawals: Withdrawals;
    writer: ConfigurationWriter;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /**
   * Says what a configuration would do, and changes nothing. Who may change one
   * experience may still not see the one that stands in its way.
   *
   * @throws InvalidConfigurationError when it is none.
   * @throws ConflictError when the ref is an id.
   */
  async preview(
    ref: string,
    submitted: SubmittedConfiguration,
    caller: Caller,
  ): Promise<ConfigurationPreview> {
    const { access, authorization, governance, impact, now, previews } =
      this.#options;
    await access.demandWrite(ref, caller);
    const { configuration } = configurationFile(ref, submitted, now());
    const find = governance.findOnce();
    await authorization.demand(ref, configuration, caller, find);
    const preview = await previews.preview(ref, configuration, find);
    const isVisible = await access.sight(caller, experiencesNamedBy(preview));
    const redacted = redactPreview(preview, isVisible);
    if (preview.prediction === 'rejected') return redacted;
    const found = await impact.find(ref, configuration, caller, find);
    return { ...redacted, ...(found && { impact: found }) };
  }

  /**
   * Accepts a configuration, to be written into the bucket.
   *
   * @returns created: false when the same one had been accepted before.
   * @throws InvalidConfigurationError when it is none.
   * @throws ConflictError when the version is taken, or the ref is an id.
   * @throws StaleRevisionError when the experience has changed since.
   */
  async write(
    ref: string,
    submitted: SubmittedConfiguration,
    caller: Caller,
  ): Promise<{ created: boolean; progress: ConfigurationProgress }> {
    const { access, auth, authorization, governance, now, writer } =
      this.#options;
    await access.demandWrite(ref, caller);
    const file = configurationFile(ref, submitted, now());
    const { configuration } = file;
    for (let attempt = 1; ; attempt += 1) {
      const find = governance.findOnce();
      const within = await authorization.demand(
        ref,
        configuration,
        caller,
        find,
      );
      try {
        return await writer.write(file, {
          requestedBy: requesterOf(auth, caller),
          service: serviceOf(auth, caller),
          revision: submitted.revision,
          within,
        });
      } catch (error) {
        // With what has come meanwhile it may do something else.
        if (!(error instanceof OvertakenError) || attempt === MOST) throw error;
      }
    }
  }

  /**
   * Takes a configuration back that is accepted and not in the bucket yet.
   *
   * @throws NotFoundError when there is none.
   * @throws ConflictError when it is too late, or nobody can say yet that it is not.
   */
  async withdraw(
    ref: string,
    version: string,
    caller: Caller,
  ): Promise<ConfigurationProgress> {
    const { access, auth, authorization, governance, progress, withdrawals } =
      this.#options;
    await access.demandWrite(ref, caller);
    const found = await progress.progress(ref, version);
    const waiting = await progress.accepted(ref, version);
    // Taking back takes what it takes to write it.
    if (waiting) {
      const find = governance.findOnce();
      await authorization.demand(ref, waiting, caller, find);
    }
    if (!found) {
      throw new NotFoundError(
        `${ref} has no configuration with the version ${version}.`,
      );
    }
    const reason = `${
      requesterOf(auth, caller) ?? 'Somebody'
    } took it back before its file was written.`;
    const isWithdrawn =
      found.state === 'accepted' &&
      (await withdrawals.withdraw(found.key, reason));
    if (!isWithdrawn && found.state !== 'withdrawn') {
      throw new ConflictError(
        found.state === 'accepted'
          ? `${found.key} is being written right now, or the bucket does not say whether it was. Try again in a minute.`
          : `It is too late to take ${found.key} back: it is in the bucket, and its state is ${found.state}.`,
      );
    }
    return (await progress.progress(ref, version)) ?? found;
  }
}
