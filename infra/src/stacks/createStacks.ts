import type { Environment, IStackSynthesizer } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ConfigurePMPStack } from './ConfigurePMPStack';
import { EnablePMPStack } from './EnablePMPStack';
import type { FunctionCode } from './functions/FunctionCode';
import { MonitorPMPStack } from './MonitorPMPStack';

/** How the three stacks are made. @public */
export interface StacksOptions {
  code: FunctionCode;
  env?: Environment;
  /** One for each stack; CDK's own unless given. */
  synthesizer?: () => IStackSynthesizer;
  /** Name in CloudFormation of a stack, where it is not its id. */
  stackName?: (id: string) => string | undefined;
}

/** The three stacks. @public */
export function createStacks(scope: Construct, options: StacksOptions) {
  const props = (id: string) => ({
    code: options.code,
    env: options.env,
    synthesizer: options.synthesizer?.(),
    stackName: options.stackName?.(id),
  });
  const enable = 'EnablePMPStack';
  const configure = 'ConfigurePMPStack';
  const monitor = 'MonitorPMPStack';
  return {
    enable: new EnablePMPStack(scope, enable, props(enable)),
    configure: new ConfigurePMPStack(scope, configure, props(configure)),
    monitor: new MonitorPMPStack(scope, monitor, props(monitor)),
  };
}
