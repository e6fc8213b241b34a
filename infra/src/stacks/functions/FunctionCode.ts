import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundleFunction, type FunctionEntry } from './bundleFunction';

/** How a stack gets the code of a function. @public */
export type FunctionCode = (entry: FunctionEntry) => Code;

/** The code stands in the template, which needs nothing else then. @public */
export const inlineCode: FunctionCode = entry =>
  Code.fromInline(bundleFunction(entry));

/**
 * The code is uploaded beside the template, as `cdk deploy` does. There is room
 * for the AWS SDK then, which stays the one that was tested.
 *
 * @param folder - where to write it.
 * @public
 */
export function assetCode(folder: string): FunctionCode {
  return entry => {
    const own = join(folder, entry);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'index.js'), bundleFunction(entry, 'bundle'));
    return Code.fromAsset(own);
  };
}
