import type { Caller } from '../api/Caller';
import type {
  ExperienceAccess,
  IsVisible,
} from '../experiences/ExperienceAccess';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import type { Narrow } from './narrowRequests';
import type { Identity, RequestAccess } from './RequestAccess';

/** Who looks at requests, and what of them and around them they may see and do. */
export interface RequestViewer {
  caller: Caller;
  identity: Identity;
  readable: Narrow;
  changeable: Narrow;
  decidable: Narrow;
  /** Which experiences. */
  isVisible: IsVisible;
  /** Whether accounts and units have their names. */
  isNamed: boolean;
}

/**
 * Finds out who looks.
 *
 * @throws NotAllowedError when they may see no request at all.
 */
export async function viewerOf(
  options: {
    access: RequestAccess;
    experiences: Pick<ExperienceAccess, 'sight'>;
    organization: Pick<OrganizationAccess, 'mayRead'>;
  },
  caller: Caller,
): Promise<RequestViewer> {
  const { access, experiences, organization } = options;
  const [identity, readable, changeable, isVisible, isNamed] =
    await Promise.all([
      access.identityOf(caller),
      access.readable(caller),
      access.changeable(caller),
      experiences.sight(caller),
      organization.mayRead(caller),
    ]);
  const decidable = await access.decidable(caller, identity);
  return {
    ...{ caller, identity, readable, changeable, decidable },
    ...{ isVisible, isNamed },
  };
}
