import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../translation';
import { principalKind } from './principalKind';

const SHOWN = 2;

/** How many principals there are, and who the first ones are. */
export function AudienceSummary(props: { principals: string[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { principals } = props;
  if (principals.length === 0) {
    return <Text color="secondary">{t('audience.none')}</Text>;
  }
  const names = principals
    .slice(0, SHOWN)
    .map(
      principal => `${t(`audience.${principalKind(principal)}`)} ${principal}`,
    );
  const more = principals.length - names.length;
  return (
    <>
      <Text as="div">{principals.length}</Text>
      {names.map(name => (
        <Text as="div" key={name} variant="body-small" color="secondary">
          {name}
        </Text>
      ))}
      {more > 0 && (
        <Text as="div" variant="body-small" color="secondary">
          {t('audience.more', { number: String(more) })}
        </Text>
      )}
    </>
  );
}
