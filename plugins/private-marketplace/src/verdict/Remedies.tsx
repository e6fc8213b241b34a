import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { ProcurementVerdict } from 'backstage-plugin-private-marketplace-common';
import { oneOf } from '../experiences/experienceQuery';
import { EntityName } from '../people/EntityName';
import { experienceRouteRef } from '../routes';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './VerdictBox.module.css';

type RemedyToShow = ProcurementVerdict['remedies'][number];

const OF_AN_EXPERIENCE = ['request', 'ask-owner', 'enable', 'revive'] as const;

/** What would make the product available, and who owns what is in the way. */
export function Remedies(props: { remedies: readonly RemedyToShow[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { remedies } = props;
  if (remedies.length === 0) {
    return null;
  }
  return (
    <div>
      <Text as="h3" weight="bold">
        {t('verdict.remedies')}
      </Text>
      <ul className={styles.list}>
        {remedies.map(remedy => (
          <li key={`${remedy.kind} ${remedy.experience?.ref ?? ''}`}>
            <Remedy remedy={remedy} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remedy(props: { remedy: RemedyToShow }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const experienceLink = useRouteRef(experienceRouteRef);
  const { kind, experience } = props.remedy;
  if (!experience) {
    return <>{t('verdict.remedy.check-account')}</>;
  }
  const known = oneOf(OF_AN_EXPERIENCE, kind) ?? 'other';
  return (
    <>
      {t(`verdict.remedy.${known}`, {
        experience: (
          <Link href={experienceLink({ ref: experience.ref })}>
            {experience.name}
          </Link>
        ),
      })}
      {experience.owner !== undefined && (
        <>
          {' '}
          {t('verdict.owner')} <EntityName entityRef={experience.owner} />
        </>
      )}
    </>
  );
}
