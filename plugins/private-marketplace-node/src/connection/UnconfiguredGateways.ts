import type { PrivateMarketplaceGateways } from './PrivateMarketplaceGateways';

/** What stands for the gateways where the installation has no configuration. Nothing leads to AWS. */
export class UnconfiguredGateways implements PrivateMarketplaceGateways {
  get bucket(): never {
    throw notConfigured();
  }

  get catalog(): never {
    throw notConfigured();
  }

  get discovery(): never {
    throw notConfigured();
  }

  get organizations(): never {
    throw notConfigured();
  }
}

function notConfigured(): Error {
  return new Error(
    'AWS can not be asked: app-config has no section privateMarketplace.',
  );
}
