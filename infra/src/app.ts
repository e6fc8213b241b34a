import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { createStacks } from './stacks/createStacks';
import { assetCode } from './stacks/functions/FunctionCode';

// The entry of `cdk`; see cdk.json.
const app = new App({ analyticsReporting: false });
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
createStacks(app, {
  code: assetCode(join(app.outdir, 'functions')),
  env: { region: process.env.CDK_DEFAULT_REGION },
  // A stack of AWS's sample keeps its name when it is taken over.
  stackName: id => {
    const name: unknown = app.node.tryGetContext(`${id}Name`);
    return typeof name === 'string' ? name : undefined;
  },
});
