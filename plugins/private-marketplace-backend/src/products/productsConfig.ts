import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { COMPANY_FILE, DISCOVERY, EVENTS } from './directory/sourceIds';
import { logoPlaceOf, type LogoPlace } from './logos/allowedLogo';
import type { CompanyFileFormat } from './sources/parseCompanyFile';

/** Where the directory of products has its knowledge from. */
export interface ProductsConfig {
  /** Ids of the sources, the one to believe first. */
  order: string[];
  /** Whether AWS Marketplace is asked. */
  discovery: boolean;
  /** The company's file; undefined where there is none. */
  file?: { url: string; format?: CompanyFileFormat };
  /** Milliseconds after which AWS is asked again for what it has told. */
  renewAfter: number;
  /** How often the file and the sources of modules are read. */
  schedule: HumanDuration;
  /** Where a local AWS has its logos. */
  localLogos?: LogoPlace;
}

const FORMATS: readonly CompanyFileFormat[] = ['csv', 'json', 'yaml'];

/** @throws InputError or Error that names the key which is wrong. */
export function readProductsConfig(
  rootConfig: Config,
  environment: NodeJS.ProcessEnv = process.env,
): ProductsConfig {
  const root = rootConfig.getConfig('privateMarketplace');
  const config = root.getOptionalConfig('products');
  const url = config?.getOptionalString('file.url');
  const format = readFormat(config);
  // As the gateway finds its way.
  const endpoint =
    root.getOptionalString('endpoints.discovery') ??
    environment.AWS_ENDPOINT_URL_MARKETPLACE_DISCOVERY;
  return {
    order: config?.getOptionalStringArray('sources') ?? [
      COMPANY_FILE,
      DISCOVERY,
      EVENTS,
    ],
    discovery: config?.getOptionalBoolean('discovery.enabled') ?? true,
    ...(url !== undefined && { file: { url, ...(format && { format }) } }),
    renewAfter: durationToMilliseconds(
      config?.has('renewAfter')
        ? readDurationFromConfig(config, { key: 'renewAfter' })
        : { days: 7 },
    ),
    schedule: config?.has('schedule')
      ? readDurationFromConfig(config, { key: 'schedule' })
      : { hours: 1 },
    ...(endpoint && {
      localLogos: logoPlaceOf(new URL('/logos/', endpoint).href),
    }),
  };
}

function readFormat(config: Config | undefined): CompanyFileFormat | undefined {
  const value = config?.getOptionalString('file.format');
  const format = FORMATS.find(each => each === value);
  if (format || value === undefined) return format;
  throw new InputError(
    `privateMarketplace.products.file.format is ${value}. It has to be ${FORMATS.join(
      ', ',
    )}, or left out.`,
  );
}
