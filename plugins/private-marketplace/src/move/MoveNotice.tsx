import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import {
  isShown,
  type PrincipalMove,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { ConfigurationLink } from '../configurations/ConfigurationLink';
import { HangingNotice } from '../progress/HangingNotice';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Moves.module.css';

/** What somebody has to know of a move that does not go on by itself. */
export function MoveNotice(props: { move: PrincipalMove }) {
  const { move } = props;
  if (move.attention) {
    return <Hanging move={move} attention={move.attention} />;
  }
  return move.state === 'stuck' ? <Stuck move={move} /> : null;
}

function Hanging(props: {
  move: PrincipalMove;
  attention: NonNullable<PrincipalMove['attention']>;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { attention, move } = props;
  const { configuration, actions } = move;
  return (
    <HangingNotice
      state={attention === 'stuck' ? 'stuck' : 'notPickedUp'}
      next={
        <>
          {configuration && (
            <div>
              {t('move.hanging.file')}{' '}
              <ConfigurationLink
                experienceRef={configuration.ref}
                version={configuration.version}
              />
            </div>
          )}
          <div>
            {actions.includes('stop')
              ? t('move.hanging.next')
              : t('move.hanging.nextUndoing')}
          </div>
        </>
      }
    />
  );
}

function Stuck(props: { move: PrincipalMove }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  const { from, to } = props.move;
  return (
    <Alert
      status="warning"
      icon
      title={t('move.state.stuck')}
      description={
        <>
          <div>{t('move.stuck.text')}</div>
          <div className={styles.links}>
            {[from, to].filter(isShown).map(({ ref, name }) => (
              <Link key={ref} href={links.experience(ref, 'audience')}>
                {name}
              </Link>
            ))}
          </div>
        </>
      }
    />
  );
}
