import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { configure, type ConfigureOptions } from './configure';
import { examples } from './configureExperience.examples';

/** The action `private-marketplace:experience:configure`. */
export function createConfigureExperienceAction(options: ConfigureOptions) {
  return createTemplateAction({
    id: 'private-marketplace:experience:configure',
    description:
      'Creates or changes an experience of the AWS Private Marketplace by writing a configuration file, and waits until it is applied. What is left out or empty stays as it is.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        shortName: z =>
          z
            .string()
            .describe(
              'Names the experience in files: 1 to 40 letters, digits, _, . and -, beginning with a letter or digit. One that is not known yet creates an experience',
            ),
        name: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the experience, 1 to 50 letters, digits, blanks, _ and -. Needed to create one; renames an existing one',
            ),
        description: z =>
          z
            .string()
            .optional()
            .describe('Description for administrators, up to 1,000 characters'),
        associatePrincipals: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Whom the experience shall govern: organization (o-…), organizational units (ou-…-…), accounts (12 digits)',
            ),
        disassociatePrincipals: z =>
          z
            .array(z.string())
            .optional()
            .describe('Whom the experience shall no longer govern directly'),
        allowProducts: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Products to allow: ids (prod-… or a UUID), addresses of AWS Marketplace, or titles',
            ),
        denyProducts: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'Products to deny: ids (prod-… or a UUID), addresses of AWS Marketplace, or titles',
            ),
        status: z =>
          z
            .enum(['Enabled', 'Disabled', ''])
            .optional()
            .describe(
              'Enabled makes the experience live, so that it governs its principals; Disabled makes it not live',
            ),
        policyResourceRequests: z =>
          z
            .enum(['Allow', 'Deny', ''])
            .optional()
            .describe('Whether users may request products'),
        branding: z =>
          z
            .object({
              title: z
                .string()
                .optional()
                .describe('Headline, up to 50 characters'),
              information: z
                .string()
                .optional()
                .describe('Text below the headline, up to 1,000 characters'),
              themeColor: z
                .string()
                .optional()
                .describe('Colour as # and six hexadecimal digits'),
              logoUrl: z
                .string()
                .optional()
                .describe('Public address of a PNG or SVG image'),
            })
            .optional()
            .describe('What users see on the pages of the private marketplace'),
        archived: z =>
          z
            .boolean()
            .optional()
            .describe(
              'true archives the experience, which must not be live; false revives it',
            ),
        notes: z =>
          z
            .string()
            .optional()
            .describe(
              'Kept with the products that are allowed or denied, up to 50 characters',
            ),
        version: z =>
          z
            .string()
            .optional()
            .describe(
              'Part of the file name, up to 40 letters, digits, _, . and -. Derived from task and step when left out',
            ),
        revision: z =>
          z
            .number()
            .int()
            .min(0)
            .optional()
            .describe(
              'Revision of the experience that the input was made against, where the template knows it: the step fails when it has changed since. Left out, the last writer wins',
            ),
        wait: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether the step ends only when the configuration is applied, and fails when it is not. Default: true',
            ),
        timeoutSeconds: z =>
          z
            .number()
            .min(1)
            .optional()
            .describe('How long to wait, in seconds. Default: 900'),
      },
      output: {
        shortName: z => z.string().describe('Short name of the experience'),
        experienceRef: z =>
          z.string().describe('What names the experience in the portal'),
        experienceUrl: z =>
          z.string().describe('Path of the experience in the portal'),
        version: z => z.string().describe('Version of the configuration'),
        key: z => z.string().describe('Key of the file in the bucket'),
        state: z =>
          z
            .string()
            .describe(
              'How far the configuration has come: succeeded after waiting, else written, queued or applying; dry-run in a dry run',
            ),
        changeSetId: z =>
          z
            .string()
            .describe('The last change set; empty when there is none (yet)'),
      },
    },
    async handler(ctx) {
      const outcome = await configure(ctx, options);
      ctx.output('shortName', ctx.input.shortName);
      ctx.output('experienceRef', ctx.input.shortName);
      ctx.output('experienceUrl', outcome.experienceUrl);
      ctx.output('version', outcome.version);
      ctx.output('key', outcome.key);
      ctx.output('state', outcome.state);
      ctx.output('changeSetId', outcome.changeSetId);
    },
  });
}
