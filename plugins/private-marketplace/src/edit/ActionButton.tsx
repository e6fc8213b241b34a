import { Button, Text } from '@backstage/ui';
import { type ReactElement, useId } from 'react';
import styles from './ActionButton.module.css';
import type { Refusal } from './useRefusal';

/** A button that says why it can not be used, if so. */
export function ActionButton(props: {
  label: string;
  refusal: Refusal;
  onPress?: () => void;
  icon?: ReactElement;
  destructive?: boolean;
  /** Id of the reason, where another button with the same refusal says it. */
  saidAt?: string;
  /** Id that the reason gets. */
  reasonId?: string;
}) {
  const { label, refusal, onPress, icon, destructive, saidAt } = props;
  const ownId = useId();
  const reasonId = saidAt ?? props.reasonId ?? ownId;
  const { isDisabled, reason } = refusal;
  return (
    <span className={styles.action}>
      <Button
        className={destructive ? styles.destructive : undefined}
        variant="secondary"
        iconStart={icon}
        destructive={destructive}
        isDisabled={isDisabled}
        aria-describedby={reason && reasonId}
        onPress={onPress}
      >
        {label}
      </Button>
      {reason && saidAt === undefined && (
        <Text id={reasonId} variant="body-small" color="secondary">
          {reason}
        </Text>
      )}
    </span>
  );
}
