import { parseArguments } from './cliArguments';
import { seedDataByName } from './seedData';

describe('the command line', () => {
  it('may be empty', () => {
    expect(parseArguments([])).toEqual({
      ok: true,
      options: {
        port: 0,
        seedData: seedDataByName.demo,
        dataDir: undefined,
        changeSetDuration: 4000,
        automation: true,
      },
    });
  });

  it('takes each option in either form', () => {
    expect(
      parseArguments([
        '--port=4566',
        '--seed-data',
        'none',
        '--data-dir=state',
        '--change-set-duration',
        '0',
        '--no-automation',
      ]),
    ).toEqual({
      ok: true,
      options: {
        port: 4566,
        seedData: seedDataByName.none,
        dataDir: 'state',
        changeSetDuration: 0,
        automation: false,
      },
    });
  });

  it.each([
    [['--port', '65532'], '--port takes a whole number from 0 to 65531'],
    [['--port', ''], '--port takes a whole number'],
    [['--port=-1'], '--port takes a whole number'],
    [['--port=1e3'], 'not 1e3'],
    [['--port'], '--port'],
    [['--change-set-duration=soon'], '--change-set-duration takes a whole'],
    [
      ['--seed-data=all'],
      '--seed-data takes one of none, demo, figure-1, large, not all.',
    ],
    [['--seed-data=toString'], 'not toString'],
    [['--colour'], '--colour'],
    [['4566'], '4566'],
    [['--data-dir='], '--data-dir takes a folder'],
  ])('says what is wrong with %j', (args, message) => {
    expect(parseArguments(args)).toEqual({
      ok: false,
      message: expect.stringContaining(message),
    });
  });
});
