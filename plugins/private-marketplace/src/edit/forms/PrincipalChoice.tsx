import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, CheckboxGroup, Text } from '@backstage/ui';
import { Loading } from '../../live/Loading';
import { privateMarketplaceTranslationRef } from '../../translation';
import { CallFailure } from '../dialog/CallFailure';
import type { PrincipalChoices } from './usePrincipalChoices';

/** The principals of an experience, to choose from. */
export function PrincipalChoice(props: {
  choices: PrincipalChoices;
  chosen: string[];
  onChange: (chosen: string[]) => void;
  problem?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { choices, chosen, onChange, problem } = props;
  const { principals, left, isPending, error, loadMore } = choices;
  const moreButton = (label: string) => (
    <div>
      <Button variant="secondary" isPending={isPending} onPress={loadMore}>
        {label}
      </Button>
    </div>
  );
  const failure = error && (
    <>
      <CallFailure error={error} />
      {moreButton(t('retry'))}
    </>
  );
  if (failure && !principals) return failure;
  if (!principals) return <Loading label={t('edit.disassociate.loading')} />;
  if (principals.length === 0) {
    return <Text as="p">{t('edit.disassociate.none')}</Text>;
  }
  return (
    <>
      <CheckboxGroup
        label={t('edit.disassociate.choose')}
        value={chosen}
        onChange={onChange}
        validationBehavior="aria"
        validate={() => problem ?? null}
      >
        {principals.map(({ id, kind }) => (
          <Checkbox key={id} value={id}>
            {t('edit.disassociate.principal', {
              id: <code>{id}</code>,
              kind: t(`tab.audience.kind.${kind}`),
            })}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {failure}
      {left > 0 &&
        !failure &&
        moreButton(t('edit.disassociate.more', { number: String(left) }))}
    </>
  );
}
