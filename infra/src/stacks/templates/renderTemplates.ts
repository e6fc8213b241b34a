import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, BootstraplessSynthesizer, type Stack } from 'aws-cdk-lib';
import { stringify } from 'yaml';
import { createStacks } from '../createStacks';
import { inlineCode } from '../functions/FunctionCode';

const FILES = {
  enable: 'enable_private_marketplace.yaml',
  configure: 'configure_private_marketplace.yaml',
  monitor: 'private_marketplace_event_listener.yaml',
  import: 'import_bucket.yaml',
};

const BUCKET = 'S3BucketForPMPConfiguration';
const BUCKET_NAME = 'ExperiencesS3BucketName';

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

type SynthesizedTemplate = Record<string, unknown> & {
  Parameters?: Record<string, object>;
};

const BANNER = `# Private Marketplace for Backstage, Apache-2.0.
# Written by \`npm run templates\` from infra/src. Do not edit.
`;

/**
 * The templates that can be uploaded to CloudFormation as they are, by file
 * name: one for each stack, and one that brings a bucket into the configure
 * stack. They need nothing else: no bootstrapped account, no asset.
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
    const templateOf = ({ stackName }: Stack): SynthesizedTemplate =>
      assembly.getStackByName(stackName).template;
    const configure = templateOf(stacks.configure);
    return new Map([
      [FILES.enable, toYaml(templateOf(stacks.enable))],
      [FILES.configure, toYaml(configure)],
      [FILES.monitor, toYaml(templateOf(stacks.monitor))],
      [FILES.import, toYaml(importTemplate(configure))],
    ]);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/**
 * Just the bucket of the configure stack, by the same logical id, so that a
 * bucket which exists already can be imported and the stack be updated to all
 * of it afterwards. An import creates nothing else, has no outputs, and wants a
 * DeletionPolicy; that the rest of the bucket is different does not matter to
 * it (AWS CloudFormation User Guide, "Import AWS resources into a CloudFormation
 * stack").
 */
function importTemplate({
  Parameters,
  Rules,
}: SynthesizedTemplate): SynthesizedTemplate {
  const bucketName = Parameters?.[BUCKET_NAME];
  return {
    Description:
      'Brings a bucket that exists into the configure stack. Update the stack with configure_private_marketplace.yaml afterwards.',
    Parameters: {
      [BUCKET_NAME]: { ...bucketName, Description: 'Name of the bucket.' },
    },
    Rules,
    Resources: {
      [BUCKET]: {
        Type: 'AWS::S3::Bucket',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: { BucketName: { Ref: BUCKET_NAME } },
      },
    },
  };
}

function toYaml(template: SynthesizedTemplate): string {
  const ordered: SynthesizedTemplate = {
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
