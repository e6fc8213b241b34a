import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text } from '@backstage/ui';
import type { ShownExperience } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { CallFailure } from '../edit/dialog/CallFailure';
import { Loading } from '../live/Loading';
import { privateMarketplaceTranslationRef } from '../translation';
import type { MoveTargets } from './targetsOf';

/** Asks for the experience that a principal is moved to, or says why there is none. */
export function MoveTarget(props: {
  targets: MoveTargets;
  /** Why the targets are not known. */
  error?: Error;
  from: ShownExperience;
  target: string | undefined;
  onChange: (ref: string) => void;
  problem?: string;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { targets, error, from, target, onChange, problem } = props;
  switch (targets.kind) {
    case 'some':
      return (
        <div>
          <Select
            label={t('move.target')}
            placeholder={t('move.noTarget')}
            options={targets.experiences.map(({ ref, name }) => ({
              id: ref,
              label: name,
            }))}
            value={target ?? null}
            onChange={key => onChange(String(key))}
            isInvalid={problem !== undefined}
          />
          {problem !== undefined && (
            <Text as="p" role="alert" color="danger">
              {problem}
            </Text>
          )}
        </div>
      );
    case 'none':
      return <Text as="p">{t('move.noTargets')}</Text>;
    case 'unmanaged':
      return (
        <Text as="p">{t('move.unmanaged', { experience: from.name })}</Text>
      );
    default:
      return error ? (
        <CallFailure error={error} />
      ) : (
        <Loading label={t('move.experiencesLoading')} />
      );
  }
}
