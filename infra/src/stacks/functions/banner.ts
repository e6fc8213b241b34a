import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

// https://spdx.org/licenses/MIT.html
const MIT = [
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:',
  'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.',
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
];

/** What is told of a bundle. */
export interface BundleFacts {
  source: string;
  sdk: 'runtime' | 'bundle';
  metafile: Metafile;
}

/** What a bundled function says of itself, with the licences of what is in it. */
export function bannerOf(
  root: string,
  { source, sdk, metafile }: BundleFacts,
): string {
  const lines = [
    'Private Marketplace for Backstage, Apache-2.0.',
    `Bundled from ${source}. Do not edit: change the source and run \`npm run templates\`.`,
    ...(sdk === 'runtime'
      ? ['The AWS SDK is not included: Lambda provides it.']
      : []),
    ...thirdPartyPackages(metafile).flatMap(folder =>
      noticeOf(join(root, folder)),
    ),
  ];
  return `${lines.map(line => `// ${line}`.trimEnd()).join('\n')}\n`;
}

/** Folders of the packages of other people of which something is in the bundle. */
function thirdPartyPackages({ outputs }: Metafile): string[] {
  const folders = new Set<string>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

function noticeOf(folder: string): string[] {
  const manifest: unknown = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const title = ['name', 'version', 'license']
    .map(name => field(manifest, name))
    .join(' ');
  return [
    '',
    `Includes ${title}`,
    ...(licenceText(folder) ?? standardText(manifest)),
  ];
}

function licenceText(folder: string): string[] | undefined {
  const file = readdirSync(folder).find(name => /^licen[cs]e/i.test(name));
  return file === undefined
    ? undefined
    : readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
}

/** For packages that name the licence MIT and do not bring its text, which has to go with every copy. */
function standardText(manifest: unknown): string[] {
  return field(manifest, 'license') === 'MIT'
    ? [`Copyright (c) ${authorOf(manifest)}`, ...MIT]
    : [];
}

function authorOf(manifest: unknown): string {
  return field(manifest, 'author') || field(manifest, 'name');
}

function field(manifest: unknown, name: string): string {
  const value: unknown =
    typeof manifest === 'object' && manifest !== null
      ? Reflect.get(manifest, name)
      : undefined;
  return typeof value === 'string' ? value : '';
}
