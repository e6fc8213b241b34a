import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { oneOf } from '../experiences/experienceQuery';
import { privateMarketplaceTranslationRef } from '../translation';

const KNOWN = [
  'not-associated',
  'already-associated',
  'unknown-experience',
  'archived',
] as const;

/** Why AWS would refuse a change. */
export function ImpactProblems(props: { codes: readonly string[] }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { codes } = props;
  if (codes.length === 0) {
    return null;
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('impact.problems')}
      description={codes
        .map(code => {
          const known = oneOf(KNOWN, code);
          return known
            ? t(`impact.problem.${known}`)
            : t('impact.problem.other', { code });
        })
        .join(' ')}
    />
  );
}
