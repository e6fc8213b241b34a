import { ConfigReader } from '@backstage/config';
import { pagePathFrom } from './pagePath';

type Setting = boolean | { config: { path: string | number } };
type Extension = string | Record<string, Setting>;

const page = (setting: Setting): Extension => ({
  'page:private-marketplace': setting,
});
const moved = (path: string | number) => page({ config: { path } });

it.each<[string, Extension[] | undefined, string]>([
  ['nobody moved it', undefined, '/private-marketplace'],
  ['it is only named', ['page:private-marketplace'], '/private-marketplace'],
  ['it is switched off', [page(false)], '/private-marketplace'],
  [
    'others are moved',
    [{ 'page:catalog': { config: { path: '/a' } } }],
    '/private-marketplace',
  ],
  ['it was moved', ['page:catalog', moved('/marketplace')], '/marketplace'],
  ['it was moved twice', [moved('/a'), moved('/b/c/')], '/b/c'],
  ['it was moved to no path', [moved(7), moved('a')], '/private-marketplace'],
  ['it is at the root', [moved('/')], ''],
])('finds the page where %s', (_, extensions, path) => {
  const config = new ConfigReader({
    app: { ...(extensions && { extensions }) },
  });
  expect(pagePathFrom(config)).toBe(path);
});

it('believes what is set for it', () => {
  const config = new ConfigReader({
    app: { extensions: [moved('/elsewhere')] },
    privateMarketplace: { pagePath: '/marketplace/' },
  });
  expect(pagePathFrom(config)).toBe('/marketplace');
});

it('names the key that is wrong', () => {
  const config = new ConfigReader({
    privateMarketplace: { pagePath: 'https://portal.example.com/marketplace' },
  });
  expect(() => pagePathFrom(config)).toThrow(
    'privateMarketplace.pagePath is https://portal.example.com/marketplace. It has to begin with a slash.',
  );
});
