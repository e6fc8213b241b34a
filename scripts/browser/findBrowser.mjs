import { access, constants } from 'node:fs/promises';
import { SetupError } from '../toolchain/setup.mjs';

const INSTALLED = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const ARGS = [
  // No test shall depend on what lies outside this machine.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium refuses to run its sandbox as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

// The arguments that come with the package are for Lambda: a single process,
// which dies as a whole.
const PACKAGED_ARGS = [
  ...ARGS,
  '--no-sandbox',
  '--headless=shell',
  '--use-gl=angle',
  '--use-angle=swiftshader',
];

/**
 * Launch options of the browser for tests: the one that CHROME_PATH names, else
 * an installed Chrome or Chromium, else the one inside an npm package.
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  const candidates = named ? [named] : INSTALLED[process.platform] ?? [];
  for (const executablePath of candidates) {
    if (await isExecutable(executablePath))
      return { executablePath, args: ARGS };
  }
  if (named)
    throw new SetupError(`CHROME_PATH names ${named}, which is not a program.`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.',
    );
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  return {
    executablePath: await chromium.executablePath(),
    args: PACKAGED_ARGS,
  };
}

async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
