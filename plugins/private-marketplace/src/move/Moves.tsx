import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, VisuallyHidden } from '@backstage/ui';
import type {
  PrincipalMove,
  PrincipalMoveList,
} from 'backstage-plugin-private-marketplace-common';
import { LiveContent } from '../live/LiveContent';
import type { Live } from '../live/useLive';
import { EntityName } from '../people/EntityName';
import { Section } from '../sections/Section';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import styles from './Moves.module.css';
import { MoveState } from './MoveState';
import { UndoButton } from './UndoButton';
import { useMoveAnnouncement } from './useMoveAnnouncement';

/** The newest moves of a principal, and how far they have come. */
export function Moves(props: { moves: Live<PrincipalMoveList> }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { moves } = props;
  const announcement = useMoveAnnouncement(moves.value?.items);
  if (moves.value?.items.length === 0 && !moves.error) {
    return null;
  }
  return (
    <Section heading={t('move.heading')}>
      <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
      <LiveContent
        live={{ ...moves, former: undefined }}
        loadingLabel={t('move.loading')}
      >
        {({ items }) => (
          <ul className={styles.moves}>
            {items.map((move, index) => (
              <li key={move.id} className={styles.move}>
                <Move move={move} />
                {index === 0 && move.state === 'moved' && (
                  <UndoButton move={move} onUndone={moves.retry} />
                )}
              </li>
            ))}
          </ul>
        )}
      </LiveContent>
    </Section>
  );
}

function Move(props: { move: PrincipalMove }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { from, to, state, requestedAt, requestedBy, problem, undoOf } =
    props.move;
  return (
    <>
      <Text weight="bold">
        {t('move.fromTo', { from: from.name, to: to.name })}
      </Text>
      <MoveState state={state} />
      {problem !== undefined && <Text as="p">{problem}</Text>}
      <Text color="secondary">
        <RelativeTime iso={requestedAt} />
        {requestedBy !== undefined && (
          <>
            {' · '}
            <EntityName entityRef={requestedBy} />
          </>
        )}
        {undoOf !== undefined && <> · {t('move.back')}</>}
      </Text>
    </>
  );
}
