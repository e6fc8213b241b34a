import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** AWS Private Marketplace. */
  privateMarketplace?: {
    /** How often AWS is read. */
    sync?: {
      /** Everything. Default: 6 hours. */
      full?: HumanDuration | string;
      /** What has changed. Default: 1 minute. */
      incremental?: HumanDuration | string;
      /** What is in progress; nothing is read when nothing is. Default: 5 seconds. */
      poll?: HumanDuration | string;
    };

    /** When an experience needs attention. */
    attention?: {
      /** Age of a file that nothing has picked up. Default: 5 minutes. */
      notPickedUpAfter?: HumanDuration | string;
      /** Age of a configuration that does not end. Default: 2 hours. */
      stuckAfter?: HumanDuration | string;
    };

    /** Who owns which experience. */
    owners?: Array<{
      /** Short name or id of the experience. */
      experience: string;
      /** Entity ref, such as group:default/finance. */
      owner: string;
    }>;

    /** Key of an AWS tag on experiences that holds the entity ref of the owner, where `owners` names none. */
    ownerTag?: string;

    /** What has ended, and earlier states: configurations, error files, change sets, moves, snapshots. */
    history?: {
      /** How long it is kept, at least 90 days; false: for ever. The newest configuration of an experience is kept always. Default: 365 days. */
      keepFor?: HumanDuration | string | false;
    };

    /** The organization of AWS Organizations: who is governed by what. */
    organization?: {
      /** Whether it is read. Default: true. */
      enabled?: boolean;
      /** How often it is read. Default: 1 hour. */
      schedule?: HumanDuration | string;
      /** Whether addresses of accounts are kept, and shown to who may see the organization. Default: false. */
      showEmail?: boolean;
    };

    /** The directory of products. */
    products?: {
      /** Ids of the sources, the one to believe first. Default: file, discovery, events. */
      sources?: string[];
      /** AWS Marketplace Discovery API. */
      discovery?: {
        /** Whether AWS Marketplace is asked for names of products. Default: true. */
        enabled?: boolean;
      };
      /** A file of the company: own names, private offers, assessments. */
      file?: {
        /** Read by Backstage's URL reader. */
        url: string;
        /** Default: by the name of the file. */
        format?: 'csv' | 'json' | 'yaml';
      };
      /** After which time AWS is asked again for what it has told of a product. Default: 7 days. */
      renewAfter?: HumanDuration | string;
      /** How often the file and the sources of modules are read. Default: 1 hour. */
      schedule?: HumanDuration | string;
    };

    /** Requests for products. */
    requests?: {
      /** Entity refs of groups or people who decide where an experience has no owner that anybody can reach. */
      approvers?: string | string[];
      /** Whether people may decide what they ask for themselves. Default: false. */
      selfApproval?: boolean;
      /** An open request expires after that. Default: 30 days, as at AWS. */
      expireAfter?: HumanDuration | string;
      /** So long deciding should take: who decides is reminded after half of it, and at its end. Default: 4 days. */
      decideWithin?: HumanDuration | string;
      /** JSON Schema, with type object, of what this company wants to know beside what every request has. */
      fields?: { [key: string]: unknown };
    };

    /** Limit of what one person or service may write. */
    writes?: {
      /** Default: 60. */
      perMinute?: number;
    };

    /** Limit of what one person or service may have previewed and looked up. */
    previews?: {
      /** Default: 240. */
      perMinute?: number;
    };

    /** Configurations that are accepted and not in the bucket yet. */
    outbox?: {
      /** How long it is tried to write one; then it is given up. Default: 7 days. */
      maxAge?: HumanDuration | string;
    };
  };
}
