import {
  Aws,
  CfnRule,
  Fn,
  Stack,
  Token,
  type CfnElement,
  type CfnParameter,
  type StackProps,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CATALOG_REGION } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { FunctionCode } from './functions/FunctionCode';

const REASON = `The Marketplace Catalog API and its events exist in ${CATALOG_REGION} only.`;

/** Where a stack goes, and how its functions get their code. @public */
export interface PrivateMarketplaceStackProps extends StackProps {
  code: FunctionCode;
}

/** A stack was asked for in a region where it can not work. @public */
export class RegionError extends Error {
  override readonly name = 'RegionError';

  constructor(stack: string, region: string) {
    super(
      `${stack} cannot be deployed to ${region}: ${REASON} Set the region to ${CATALOG_REGION}.`,
    );
  }
}

/**
 * What the three stacks have in common: they work in one region only (AWS
 * Marketplace API, "Using the AWS Marketplace Catalog API"), and the logical ids
 * of their resources are their names in the code, without a hash, so that a
 * stack of AWS's sample can be updated in place and a template can be read.
 *
 * @public
 */
export abstract class PrivateMarketplaceStack extends Stack {
  /** @throws RegionError when the region is known and is another one. */
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { analyticsReporting: false, ...props });
    if (!Token.isUnresolved(this.region) && this.region !== CATALOG_REGION) {
      throw new RegionError(id, this.region);
    }
    new CfnRule(this, 'OnlyUsEast1', {
      assertions: [
        {
          assert: Fn.conditionEquals(Aws.REGION, CATALOG_REGION),
          assertDescription: REASON,
        },
      ],
    });
  }

  /** How the console shows the parameters. */
  protected groupParameters(groups: Record<string, CfnParameter[]>): void {
    this.templateOptions.metadata = {
      'AWS::CloudFormation::Interface': {
        ParameterGroups: Object.entries(groups).map(([label, parameters]) => ({
          Label: { default: label },
          Parameters: parameters.map(({ logicalId }) => logicalId),
        })),
      },
    };
  }

  protected override allocateLogicalId(element: CfnElement): string {
    const { scopes } = element.node;
    const own = scopes.slice(scopes.indexOf(this) + 1);
    return own
      .map(({ node }) => node.id)
      .filter(id => id !== 'Resource' && id !== 'Default')
      .join('')
      .replace(/[^A-Za-z0-9]/g, '');
  }
}
