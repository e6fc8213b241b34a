import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../templates');

/** The texts of the templates, as somebody uploads them to CloudFormation. */
export type TemplateTexts = Record<'enable' | 'configure' | 'monitor', string>;

/** Reads the templates of this package. */
export function readTemplates(): TemplateTexts {
  const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
  return {
    enable: read('enable_private_marketplace.yaml'),
    configure: read('configure_private_marketplace.yaml'),
    monitor: read('private_marketplace_event_listener.yaml'),
  };
}
