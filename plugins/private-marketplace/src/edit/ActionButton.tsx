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
  iconEnd?: ReactElement;
  destructive?: boolean;
}) {
  const { label, refusal, onPress, icon, iconEnd, destructive } = props;
  const reasonId = useId();
  const { isDisabled, reason } = refusal;
  return (
    <span className={styles.action}>
      <Button
        className={destructive ? styles.destructive : undefined}
        variant="secondary"
        iconStart={icon}
        iconEnd={iconEnd}
        destructive={destructive}
        isDisabled={isDisabled}
        aria-describedby={reason && reasonId}
        onPress={onPress}
      >
        {label}
      </Button>
      {reason && (
        <Text id={reasonId} variant="body-small" color="secondary">
          {reason}
        </Text>
      )}
    </span>
  );
}
