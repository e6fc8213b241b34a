import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ToggleButton } from '@backstage/ui';
import { RiUserLine } from '@remixicon/react';
import { useMarketplaceQuery } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import { privateMarketplaceTranslationRef } from '../translation';
import type { ListQuery } from './experienceQuery';

/** Leaves what the user owns, as a person or by a group. */
export function MineFilter(props: {
  owner: string | undefined;
  change: (changes: ListQuery) => void;
}) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { owner, change } = props;
  const identity = useApi(identityApiRef);
  const { value: mine } = useMarketplaceQuery({
    key: ['identity'],
    load: async () => {
      const { ownershipEntityRefs } = await identity.getBackstageIdentity();
      return ownershipEntityRefs.join(',');
    },
    isOnce: true,
  });
  if (!mine) {
    return null;
  }
  return (
    <ToggleButton
      iconStart={<RiUserLine />}
      isSelected={owner === mine}
      onChange={isSelected => change({ owner: isSelected ? mine : undefined })}
    >
      {t('experiences.filter.mine')}
    </ToggleButton>
  );
}
