import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fromVersionSegment } from '@private-marketplace/backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { usePageLinks } from '@private-marketplace/backstage-plugin-private-marketplace-react';
import type { Crumb } from '../place/PageHeading';
import { privateMarketplaceTranslationRef } from '../translation';
import { OVERVIEW, TABS } from './tabs';

/** Which tab of an experience the address names, and what is opened on it. */
export function usePlace(ref: string, name: string) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const links = usePageLinks();
  const address = useParams()['*'] ?? '';
  return useMemo(() => {
    const [tab = OVERVIEW, item] = address.split('/').filter(Boolean);
    const known = TABS.find(each => each === tab);
    const label = known ? t(`experience.tab.${known}`) : tab;
    const trail: Crumb[] = [{ label: name, href: links.experience(ref) }];
    if (tab !== OVERVIEW) {
      trail.push({ label, href: links.experience(ref, tab) });
    }
    if (item !== undefined) {
      trail.push({
        label: itemLabel(tab, item) || t('change.noVersion'),
        href: links.experience(ref, tab, item),
      });
    }
    // What tells two browser tabs apart comes first.
    const documentTitle =
      tab === OVERVIEW ? name : trail.map(crumb => crumb.label).join(' · ');
    return { tab, trail, documentTitle };
  }, [address, links, name, ref, t]);
}

function itemLabel(tab: string, item: string): string {
  return tab === 'configurations' ? fromVersionSegment(item) : item;
}
