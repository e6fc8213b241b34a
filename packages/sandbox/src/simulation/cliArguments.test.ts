import { parseArguments } from './cliArguments';

it.each([
  [[], { task: 'seeds', count: 200 }],
  [['--seeds', '1000'], { task: 'seeds', count: 1000 }],
  [['--seed', '42'], { task: 'seed', seed: 42 }],
  [['--mutations'], { task: 'mutations', seeds: 200 }],
])('understands %j', (args, task) => {
  expect(parseArguments(args)).toEqual(task);
});

it.each([
  [['--seed']],
  [['--seeds', 'many']],
  [['--seeds', '0']],
  [['--seeds', '1.5']],
  [['--mutations', '3']],
  [['--seeds', '1', '2']],
  [['--else', '1']],
])('does not understand %j', args => {
  expect(parseArguments(args)).toBeUndefined();
});
