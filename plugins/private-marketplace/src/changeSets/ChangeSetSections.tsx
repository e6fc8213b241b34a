import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ChangeSetDetail,
  ExperienceDetail,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { ConfigurationLink } from '../configurations/ConfigurationLink';
import { CancelChangeSet } from '../edit/CancelChangeSet';
import { Facts } from '../facts/Facts';
import { NothingHere } from '../sections/NothingHere';
import { Section } from '../sections/Section';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { ChangeItem } from './ChangeItem';
import { ChangeSetFailure } from './ChangeSetFailure';
import styles from './ChangeSetSections.module.css';
import { ChangeSetStarter } from './ChangeSetStarter';
import { ChangeSetState } from './ChangeSetState';

/** A change set, why it failed if it did, and its changes. */
export function ChangeSetSections(props: {
  experience: ExperienceDetail;
  changeSet: ChangeSetDetail;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience, changeSet } = props;
  const { changes, configurationVersion, endTime, id, name, startTime } =
    changeSet;
  return (
    <>
      <Section
        heading={t('tab.changeSets.one', { id })}
        actions={
          endTime === undefined && (
            <CancelChangeSet experience={experience} changeSet={changeSet} />
          )
        }
      >
        <div className={styles.parts}>
          <Facts
            facts={[
              [
                t('tab.changeSets.column.state'),
                <ChangeSetState state={changeSet.state} />,
              ],
              [t('tab.changeSets.column.name'), name],
              [
                t('tab.changeSets.column.started'),
                startTime && <RelativeTime iso={startTime} />,
              ],
              [
                t('tab.changeSets.ended'),
                endTime && <RelativeTime iso={endTime} />,
              ],
              [
                t('tab.changeSets.column.who'),
                <ChangeSetStarter changeSet={changeSet} />,
              ],
              [
                t('tab.changeSets.configuration'),
                configurationVersion !== undefined && (
                  <ConfigurationLink
                    experienceRef={experience.ref}
                    version={configurationVersion}
                  />
                ),
              ],
            ]}
          />
          <ChangeSetFailure changeSet={changeSet} />
        </div>
      </Section>
      <Section
        heading={t('tab.changeSets.changes', {
          number: String(changes.length),
        })}
      >
        {changes.length === 0 ? (
          <NothingHere text={t('tab.changeSets.noChanges')} />
        ) : (
          <ol className={styles.changes}>
            {changes.map((change, index) => (
              // Changes have no id, and their order never changes.
              // eslint-disable-next-line react/no-array-index-key
              <ChangeItem key={index} change={change} />
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}
