import { Link } from '@backstage/ui';
import { useMarketplaceQuery } from '../loading/useMarketplaceQuery';
import { usePageLinks } from '../routes/usePageLinks';

/**
 * Leads to the page of an experience.
 *
 * @public
 */
export function ExperienceRefLink(props: {
  /** Its short name, or its id where it has none. */
  experienceRef: string;
  /** Its name. When left out it is looked up; until it is known, and for those who may not know it, the ref stands for it. */
  name?: string;
}) {
  const { experienceRef, name } = props;
  const links = usePageLinks();
  const { value } = useMarketplaceQuery({
    key: ['experience', experienceRef],
    load: (api, signal) => api.getExperience(experienceRef, { signal }),
    isEnabled: name === undefined,
  });
  return (
    <Link href={links.experience(experienceRef)}>
      {name ?? value?.name ?? experienceRef}
    </Link>
  );
}
