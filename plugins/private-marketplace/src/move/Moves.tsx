import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, VisuallyHidden } from '@backstage/ui';
import type {
  PrincipalMove,
  PrincipalMoveList,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useFocusHeading } from '../edit/focus/useFocusHeading';
import { LiveContent } from '../live/LiveContent';
import type { Live } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { useExperienceName } from '../organization/useExperienceName';
import { Requester } from '../people/Requester';
import { Section } from '../sections/Section';
import { RelativeTime } from '../time/RelativeTime';
import { privateMarketplaceTranslationRef } from '../translation';
import { MoveActions } from './MoveActions';
import type { MovedNode } from './MoveDialog';
import { MoveNotice } from './MoveNotice';
import styles from './Moves.module.css';
import { MoveState } from './MoveState';
import { useMoveAnnouncement } from './useMoveAnnouncement';

/** The newest moves of a principal, how far they have come, and what can be done with the last. */
export function Moves(props: {
  node: MovedNode;
  moves: Live<PrincipalMoveList>;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { node, moves } = props;
  const announcement = useMoveAnnouncement(moves.value?.items);
  // The button goes with what it did.
  const focusHeading = useFocusHeading(node.name);
  const onChanged = () => {
    moves.retry();
    focusHeading();
  };
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
          // Without a list style some browsers no longer call it a list.
          // eslint-disable-next-line jsx-a11y/no-redundant-roles
          <ul className={styles.moves} role="list">
            {items.map((move, index) => (
              <li key={move.id} className={styles.move}>
                <Move move={move} />
                {/* Those before it are the past, whatever became of them. */}
                {index === 0 && (
                  <>
                    <MoveNotice move={move} />
                    <MoveActions
                      node={node}
                      move={move}
                      onChanged={onChanged}
                    />
                  </>
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
  const nameOf = useExperienceName();
  const { from, to, state, requestedAt, requestedBy, problem, undoOf } =
    props.move;
  return (
    <>
      <Text weight="bold">
        {t('move.fromTo', {
          from: nameOf(from, 'within'),
          to: nameOf(to, 'within'),
        })}
      </Text>
      <MoveState state={state} />
      {problem !== undefined && <Text as="p">{problem}</Text>}
      <Text color="secondary">
        <RelativeTime iso={requestedAt} />
        {requestedBy !== undefined && (
          <>
            {' · '}
            <Requester requestedBy={requestedBy} />
          </>
        )}
        {undoOf !== undefined && <> · {t('move.back')}</>}
      </Text>
    </>
  );
}
