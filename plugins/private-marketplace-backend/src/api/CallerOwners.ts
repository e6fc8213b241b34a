import type {
  AuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Caller } from './Caller';

/** Stands for the caller and the groups that they are in. */
export const MINE = 'mine';

/** Says of whom a caller speaks who asks for what is theirs, so that an address can be shared and tells nobody's groups. */
export class CallerOwners {
  readonly #auth: AuthService;
  readonly #userInfo: UserInfoService;

  constructor(options: { auth: AuthService; userInfo: UserInfoService }) {
    this.#auth = options.auth;
    this.#userInfo = options.userInfo;
  }

  /** Entity refs of the caller and of their groups; none of a service. */
  async of({ credentials }: Caller): Promise<string[]> {
    if (!this.#auth.isPrincipal(credentials, 'user')) return [];
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs;
  }

  /** Entity refs with commas between them, among which mine may stand. It finds nothing where nothing can be theirs. */
  async resolve(
    owner: string | undefined,
    caller: Caller,
  ): Promise<string | undefined> {
    const named = owner?.split(',').map(each => each.trim());
    return named?.includes(MINE)
      ? [...named, ...(await this.of(caller))].join(',')
      : owner;
  }
}
