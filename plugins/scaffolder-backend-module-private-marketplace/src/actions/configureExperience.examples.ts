import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

function example(
  description: string,
  name: string,
  input: Record<string, unknown>,
): TemplateExample {
  const step = {
    id: 'configure',
    name,
    action: 'private-marketplace:experience:configure',
    input,
  };
  return { description, example: stringify({ steps: [step] }) };
}

/** Shown with the installed actions of the scaffolder. */
export const examples: TemplateExample[] = [
  example('Create a live experience for an organizational unit.', 'Create', {
    shortName: 'FinanceUnit',
    name: 'Finance Unit',
    description: 'What the finance teams may buy',
    associatePrincipals: ['ou-ab12-3c4d5e6f'],
    allowProducts: ['prod-4ct5qq3ocqbcc'],
    status: 'Enabled',
    policyResourceRequests: 'Allow',
  }),
  example('Allow one product and deny another.', 'Change products', {
    shortName: 'FinanceUnit',
    allowProducts: ['8f3c5b1e-6f0a-4c57-9e43-0f8d3a1b2c4d'],
    denyProducts: ['prod-4ct5qq3ocqbcc'],
    notes: 'Assessed 2026-10',
  }),
  example('Name a product by the address of its page.', 'Allow a product', {
    shortName: 'FinanceUnit',
    allowProducts: [
      'https://aws.amazon.com/marketplace/pp/prodview-ab2cd3ef4gh5i',
    ],
  }),
  example('Set what users see.', 'Brand', {
    shortName: 'FinanceUnit',
    branding: {
      title: 'Finance marketplace',
      information: 'Ask the finance platform team for what is missing.',
      themeColor: '#232F3E',
      logoUrl: 'https://assets.example.com/finance.png',
    },
  }),
  example('Archive an experience, under a version of your own.', 'Archive', {
    shortName: 'FinanceUnit',
    status: 'Disabled',
    archived: true,
    version: 'closing-2026',
  }),
  example('Write the configuration and go on at once.', 'Write', {
    shortName: 'FinanceUnit',
    disassociatePrincipals: ['111122223333'],
    wait: false,
  }),
  example('Wait for an hour at most.', 'Make live', {
    shortName: 'FinanceUnit',
    status: 'Enabled',
    timeoutSeconds: 3600,
  }),
];
