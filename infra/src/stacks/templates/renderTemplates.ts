import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, BootstraplessSynthesizer } from 'aws-cdk-lib';
import { stringify } from 'yaml';
import { createStacks } from '../createStacks';
import { inlineCode } from '../functions/FunctionCode';

const FILES = {
  enable: 'enable_private_marketplace.yaml',
  configure: 'configure_private_marketplace.yaml',
  monitor: 'private_marketplace_event_listener.yaml',
};

/** In the order in which somebody reads them. */
const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Conditions',
  'Resources',
  'Outputs',
];

const BANNER = `# Private Marketplace for Backstage, Apache-2.0.
# Written by \`npm run templates\` from infra/src. Do not edit.
`;

/**
 * The three templates that can be uploaded to CloudFormation as they are, by
 * file name. They need nothing else: no bootstrapped account, no asset.
 *
 * @throws MissingEntryError when a function has no source file.
 * @public
 */
export function renderTemplates(): Map<string, string> {
  const outdir = mkdtempSync(join(tmpdir(), 'pmp-templates-'));
  try {
    const app = new App({ outdir, analyticsReporting: false });
    const stacks = createStacks(app, {
      code: inlineCode,
      synthesizer: () => new BootstraplessSynthesizer(),
    });
    const assembly = app.synth();
    return new Map(
      [
        [FILES.enable, stacks.enable] as const,
        [FILES.configure, stacks.configure] as const,
        [FILES.monitor, stacks.monitor] as const,
      ].map(([file, { stackName }]) => [
        file,
        toYaml(assembly.getStackByName(stackName).template),
      ]),
    );
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function toYaml(template: Record<string, unknown>): string {
  const ordered: Record<string, unknown> = {
    AWSTemplateFormatVersion: '2010-09-09',
  };
  for (const section of SECTIONS) {
    if (template[section] !== undefined) ordered[section] = template[section];
  }
  // CloudFormation reads YAML 1.1, in which Yes and No are no strings.
  return `${BANNER}${stringify(ordered, {
    version: '1.1',
    lineWidth: 0,
    aliasDuplicateObjects: false,
    singleQuote: true,
  })}`;
}
