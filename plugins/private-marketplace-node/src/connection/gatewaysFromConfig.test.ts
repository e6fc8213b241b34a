import { ConfigReader } from '@backstage/config';
import { all } from '../__testUtils__/startAws';
import { startStub } from '../__testUtils__/startStub';
import { gatewaysFromConfig } from './gatewaysFromConfig';

const aws = {
  mainAccount: { accessKeyId: 'any', secretAccessKey: 'any' },
};

function configOf(privateMarketplace?: object) {
  return new ConfigReader({
    aws,
    ...(privateMarketplace && { privateMarketplace }),
  });
}

describe('gatewaysFromConfig', () => {
  it('talks to the addresses and with the scope of the configuration', async () => {
    const requests: string[] = [];
    const stub = await startStub((request, response) => {
      requests.push(`${request.method} ${request.url?.split('?')[0]}`);
      response.end(request.url?.startsWith('/List') ? '{}' : undefined);
    });
    const { endpoint } = stub.options;
    try {
      const { bucket, catalog, organizations } = gatewaysFromConfig(
        configOf({
          bucket: 'my-bucket',
          scope: 'SharedWithMe',
          endpoints: {
            s3: endpoint,
            catalog: endpoint,
            organizations: endpoint,
          },
        }),
      );
      await bucket.head('key');
      await all(catalog.listEntities('Experience'));
      await expect(organizations.describeOrganization()).rejects.toMatchObject({
        operation: 'DescribeOrganization',
      });
      expect(requests).toEqual([
        'HEAD /my-bucket/key',
        'POST /ListEntities',
        'POST /',
      ]);
    } finally {
      await stub.close();
    }
  });

  it.each([
    [undefined, /privateMarketplace/],
    [{}, /privateMarketplace\.bucket/],
    [{ bucket: 7 }, /privateMarketplace\.bucket/],
    [
      { bucket: 'b', scope: 'Everything' },
      /privateMarketplace\.scope is Everything\. It has to be Self or SharedWithMe/,
    ],
  ])('names the key that is wrong: %j', (config, message) => {
    expect(() => gatewaysFromConfig(configOf(config))).toThrow(message);
  });
});
