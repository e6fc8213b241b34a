import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Combobox, Text } from '@backstage/ui';
import { useState } from 'react';
import { EntityName } from '../../people/EntityName';
import { privateMarketplaceTranslationRef } from '../../translation';
import { CallFailure } from '../dialog/CallFailure';
import styles from './Forms.module.css';
import { useOwnerOptions } from './useOwnerOptions';

/** Groups and users, to be found in the catalog and taken out again. */
export function OwnerPicker(props: {
  owners: readonly string[];
  onChange: (owners: string[]) => void;
  problem?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { owners, onChange, problem } = props;
  const [text, setText] = useState('');
  const { options, error } = useOwnerOptions(text);
  const add = (ref: string) => {
    setText('');
    onChange([...new Set([...owners, ref])]);
  };
  return (
    <>
      <Combobox
        label={t('edit.owners.find')}
        description={t('edit.owners.findHint')}
        options={options.filter(({ id }) => !owners.includes(id))}
        search={{ mode: 'server', inputValue: text, onInputChange: setText }}
        value={null}
        onChange={key => {
          if (key !== null) add(String(key));
        }}
        // An open list hides the rest of the dialog, so it opens while people type.
        menuTrigger="input"
        isInvalid={problem !== undefined}
        validationBehavior="aria"
        validate={() => problem ?? null}
      />
      {error && <CallFailure error={error} />}
      {owners.length > 0 && (
        <ul className={styles.chosen} aria-label={t('edit.owners.chosen')}>
          {owners.map(ref => (
            <li key={ref}>
              <Text>
                <EntityName entityRef={ref} />
              </Text>
              <Button
                variant="tertiary"
                size="small"
                aria-label={t('edit.owners.remove', { owner: ref })}
                onPress={() => onChange(owners.filter(each => each !== ref))}
              >
                {t('edit.owners.removeShort')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
