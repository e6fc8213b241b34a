import type {
  AuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import type { ExperienceAccess } from '../experiences/ExperienceAccess';
import type { Governance } from '../organization/governance/Governance';
import type { OrganizationAccess } from '../organization/OrganizationAccess';
import type { KnownProducts } from '../products/KnownProducts';
import { Approvers } from '../requests/Approvers';
import { AskStore } from '../requests/AskStore';
import { BlockStore } from '../requests/BlockStore';
import { JudgedRequests } from '../requests/JudgedRequests';
import { KeyStore } from '../requests/KeyStore';
import { PeopleStore } from '../requests/PeopleStore';
import { RequestAccess } from '../requests/RequestAccess';
import { RequestApproversReader } from '../requests/RequestApproversReader';
import { RequestCheckDescriptions } from '../requests/RequestCheckDescriptions';
import { RequestChecks } from '../requests/RequestChecks';
import { RequestDecisions } from '../requests/RequestDecisions';
import { RequestDetails } from '../requests/RequestDetails';
import { RequestErasures } from '../requests/RequestErasures';
import { RequestFulfilment } from '../requests/RequestFulfilment';
import { RequestLedger } from '../requests/RequestLedger';
import type { RequestParts } from '../requests/requestOperations';
import { RequestReader } from '../requests/RequestReader';
import { RequestRemarks } from '../requests/RequestRemarks';
import type { RequestsConfig } from '../requests/requestsConfig';
import { RequestStore } from '../requests/RequestStore';
import { RequestSubmissions } from '../requests/RequestSubmissions';
import { RequestSummaries } from '../requests/RequestSummaries';
import { RequestTargets } from '../requests/RequestTargets';
import { TimelineStore } from '../requests/TimelineStore';
import { WordStore } from '../requests/WordStore';
import type { Readers } from './createReaders';
import type { Stores } from './createStores';
import type { SubmissionParts } from './createSubmissions';

/** Puts together what takes requests in, tells of them and decides them. */
export function createRequests(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: RequestsConfig;
  database: Knex;
  experienceAccess: ExperienceAccess;
  governance: Governance;
  logger: LoggerService;
  organizationAccess: OrganizationAccess;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  products: KnownProducts;
  readers: Readers;
  stores: Stores;
  userInfo: UserInfoService;
  writer: SubmissionParts['writer'];
  /** Told when a request is not as it was. */
  onChanged: () => Promise<void>;
  now: () => Date;
}): {
  fulfilment: RequestFulfilment;
  parts: RequestParts;
} {
  const { config, database, stores } = options;
  const { decisions, experiences, members } = stores;
  const { selfApproval, times } = config;
  const requests = new RequestStore(database);
  const parts = {
    ...options,
    ...{ experiences, members, requests, selfApproval, times },
    asks: new AskStore(database),
    blocks: new BlockStore(database),
    configurations: options.readers.progress,
    keys: new KeyStore(),
    people: new PeopleStore(database),
    timeline: new TimelineStore(database),
    words: new WordStore(database),
    validateFields: config.fields?.validate,
  };
  const approvers = new Approvers({ ...parts, fallback: config.approvers });
  const judged = new JudgedRequests({ ...parts, approvers });
  const access = new RequestAccess({
    ...parts,
    approvers,
    fallback: config.approvers,
    isPermissionEnabled: config.isPermissionEnabled,
    judge: ids => judged.judge(ids),
  });
  const ledger = new RequestLedger(parts);
  const summaries = new RequestSummaries(parts);
  const tellers = new RequestApproversReader({ ...parts, approvers });
  const targets = new RequestTargets({
    annotations: config.accountAnnotations,
    catalog: options.catalog,
  });
  const checks = new RequestChecks({ ...parts, approvers, targets });
  const fulfilment = new RequestFulfilment({
    ...{ ...parts, decisions, ledger, sync: options.readers.sync },
  });
  const operationParts: RequestParts = {
    ...{ access, checks },
    decisions: new RequestDecisions({
      ...{ ...parts, access, approvers, decisions, ledger },
    }),
    descriptions: new RequestCheckDescriptions({
      ...{ ...parts, approvers: tellers },
    }),
    erasures: new RequestErasures({ ...parts, ledger }),
    form: {
      ...(config.fields && { fields: config.fields.schema }),
      decideWithinSeconds: times.decideWithin / 1000,
      expireAfterSeconds: times.expireAfter / 1000,
    },
    reader: new RequestReader({
      ...{ ...parts, access, summaries },
      details: new RequestDetails({
        ...{ ...parts, approvers: tellers, decisions, summaries },
      }),
    }),
    remarks: new RequestRemarks({ ...parts, access, ledger }),
    submissions: new RequestSubmissions({
      ...{ ...parts, access, approvers, checks, ledger },
    }),
    onChanged: options.onChanged,
  };
  return { fulfilment, parts: operationParts };
}
