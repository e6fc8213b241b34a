import { mockServices } from '@backstage/backend-test-utils';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { LookupAddress } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { allowedLogo, AWS_LOGO_PLACES, logoPlaceOf } from './allowedLogo';
import { fetchLogo } from './fetchLogo';
import { Logos } from './Logos';
import { isPublicAddress, publicLookup } from './publicLookup';
import { sniffImage } from './sniffImage';

const PNG = Buffer.from('\x89PNG\r\n\x1a\nand so on', 'latin1');
const AWS_LOGO =
  'https://d7umqicpi7263.cloudfront.net/img/product/ab-12/logo.PNG';
const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map(
      server =>
        new Promise(resolve => {
          server.close(resolve);
          server.closeAllConnections();
        }),
    ),
  );
});

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://127.0.0.1:${port}/logos/`;
}

describe('allowedLogo', () => {
  it.each([
    AWS_LOGO,
    'https://awsmp-logos.s3.amazonaws.com/ab12',
    'https://s3.amazonaws.com/awsmp-logos/ab12',
  ])('allows %s', address => {
    expect(allowedLogo(address, AWS_LOGO_PLACES)?.href).toBe(address);
  });

  it.each([
    'http://d7umqicpi7263.cloudfront.net/img/product/a',
    'https://d7umqicpi7263.cloudfront.net/img/other/a',
    'https://d7umqicpi7263.cloudfront.net:8443/img/product/a',
    'https://d7umqicpi7263.cloudfront.net/img/product/../../secret',
    'https://d7umqicpi7263.cloudfront.net/img/product/%2e%2e/%2e%2e/secret',
    'https://d7umqicpi7263.cloudfront.net/img/product/..%2f..%2fsecret',
    'https://d7umqicpi7263.cloudfront.net/img/product/%252e%252e/secret',
    'https://user@d7umqicpi7263.cloudfront.net/img/product/a',
    'https://d7umqicpi7263.cloudfront.net.example.com/img/product/a',
    'https://other.cloudfront.net/img/product/a',
    'https://s3.amazonaws.com/other-bucket/a',
    'https://s3.amazonaws.com/awsmp-logos-of-others/a',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    '//d7umqicpi7263.cloudfront.net/img/product/a',
    '',
  ])('refuses %s', address => {
    expect(allowedLogo(address, AWS_LOGO_PLACES)).toBeUndefined();
  });
});

describe('isPublicAddress', () => {
  it.each(['52.95.110.1', '2600:9000:2000::1'])('takes %s', address => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'localhost',
  ])('refuses %s', address => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('publicLookup', () => {
  function lookedUp(...addresses: string[]) {
    const found: LookupAddress[] = addresses.map(address => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    const lookup = publicLookup((_name, _options, callback) =>
      callback(null, found),
    );
    return new Promise((resolve, reject) => {
      lookup('logos.example.com', { all: true }, (error, result) =>
        error ? reject(error) : resolve(result),
      );
    });
  }

  it('gives public addresses', async () => {
    expect(await lookedUp('52.95.110.1')).toEqual([
      { address: '52.95.110.1', family: 4 },
    ]);
  });

  it.each([
    ['a private one', ['10.0.0.1']],
    ['a private one among others', ['52.95.110.1', '169.254.169.254']],
    ['none', []],
  ])('refuses a name with %s', async (_, addresses) => {
    await expect(lookedUp(...addresses)).rejects.toThrow(
      'logos.example.com is not on the public Internet.',
    );
  });

  it('keeps a request from a name that means this machine', async () => {
    let asked = 0;
    const url = new URL(
      await serving((_request, response) => {
        asked += 1;
        response.end(PNG);
      }),
    );
    url.hostname = 'localhost';
    await expect(fetchLogo(url, { lookup: publicLookup() })).rejects.toThrow(
      'localhost is not on the public Internet.',
    );
    expect(asked).toBe(0);
  });
});

describe('fetchLogo', () => {
  const get = async (answer: RequestListener, patience = 5000) =>
    fetchLogo(new URL(await serving(answer)), { patience });

  it.each([
    ['image/png', PNG],
    ['image/jpeg', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['image/gif', Buffer.from('GIF89a...')],
    ['image/webp', Buffer.from('RIFF....WEBPVP8 ')],
  ])(
    'finds out that it is %s, whatever is said',
    async (contentType, bytes) => {
      const logo = await get((_request, response) => {
        response.setHeader('content-type', 'text/html');
        response.end(bytes);
      });
      expect(logo).toEqual({ contentType, bytes });
    },
  );

  it('follows no redirect', async () => {
    const asked: unknown[] = [];
    await expect(
      get((request, response) => {
        asked.push(request.url);
        response.writeHead(302, { location: '/elsewhere' }).end(PNG);
      }),
    ).rejects.toThrow('The answer has the status 302.');
    expect(asked).toEqual(['/logos/']);
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['nothing', ''],
  ])('refuses %s that calls itself PNG', async (_, body) => {
    await expect(
      get((_request, response) => {
        response.setHeader('content-type', 'image/png');
        response.end(body);
      }),
    ).rejects.toThrow('It is no image that may be shown.');
    expect(sniffImage(Buffer.from(body))).toBeUndefined();
  });

  it('stops in an endless body', async () => {
    let isStopped: (value: unknown) => void = () => {};
    const stopped = new Promise(resolve => {
      isStopped = resolve;
    });
    const call = get((_request, response) => {
      const block = Buffer.alloc(64 * 1024, 1);
      const write = () => {
        while (!response.destroyed && response.write(block));
      };
      response.on('drain', write).on('close', isStopped);
      response.write(PNG);
      write();
    });
    await expect(call).rejects.toThrow('The image is too large.');
    await stopped;
  });

  it('stops waiting', async () => {
    await expect(
      get((_request, response) => {
        response.write(PNG);
      }, 50),
    ).rejects.toThrow(/aborted/);
  });
});

describe('Logos', () => {
  const time = new Date('2026-11-28T00:00:00Z').getTime();
  let passed = 0;
  const now = () => new Date(time + passed);
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    passed = 0;
  });

  it('fetches a logo once, for all who ask, and again after a day', async () => {
    const fetched: string[] = [];
    const logos = new Logos({
      ...{ logger, now },
      fetch: async url => {
        fetched.push(url.href);
        return { contentType: 'image/png', bytes: PNG };
      },
    });
    const both = await Promise.all([
      logos.find(AWS_LOGO),
      logos.find(AWS_LOGO),
    ]);
    expect(both).toEqual([
      { contentType: 'image/png', bytes: PNG },
      { contentType: 'image/png', bytes: PNG },
    ]);
    await logos.find(AWS_LOGO);
    expect(fetched).toEqual([AWS_LOGO]);
    passed = 25 * 60 * 60 * 1000;
    await logos.find(AWS_LOGO);
    expect(fetched).toEqual([AWS_LOGO, AWS_LOGO]);
  });

  it('remembers for an hour that there is none', async () => {
    let asked = 0;
    const logos = new Logos({
      ...{ logger, now },
      fetch: async () => {
        asked += 1;
        throw new Error('No.');
      },
    });
    expect(await logos.find(AWS_LOGO)).toBeUndefined();
    expect(await logos.find(AWS_LOGO)).toBeUndefined();
    expect(asked).toBe(1);
  });

  it('goes nowhere else', async () => {
    const fetch = jest.fn();
    const logos = new Logos({ ...{ logger, now }, fetch });
    expect(
      await logos.find('https://169.254.169.254/latest/meta-data'),
    ).toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('keeps no more than it has room for', async () => {
    const fetched: string[] = [];
    const logos = new Logos({
      ...{ logger, now },
      fetch: async url => {
        fetched.push(url.pathname);
        return { contentType: 'image/png', bytes: Buffer.alloc(12_000_000) };
      },
    });
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) {
      await logos.find(`https://awsmp-logos.s3.amazonaws.com/${name}`);
    }
    expect(fetched).toEqual(['/a', '/b', '/c', '/b']);
  });

  it('takes a local place where the configuration names it', async () => {
    const address = await serving((_request, response) => response.end(PNG));
    const local = logoPlaceOf(address);
    const logos = new Logos({ local, logger, now });
    expect(await logos.find(`${address}a`)).toEqual({
      contentType: 'image/png',
      bytes: PNG,
    });
    expect(
      await new Logos({ logger, now }).find(`${address}a`),
    ).toBeUndefined();
  });
});
