// Stands in for the runtime of Lambda: loads what the environment names and
// calls it with the events that come. Time comes with them, for the clock of
// the machine is not the one of the sandbox.
const { createRequire } = require('node:module');
const { join } = require('node:path');

const { LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const MachineDate = Date;
let ahead = 0;
class ShiftedDate extends MachineDate {
  constructor(...args) {
    if (args.length > 0) super(...args);
    else super(MachineDate.now() + ahead);
  }

  static now() {
    return MachineDate.now() + ahead;
  }
}
// An assignment would be a declaration to TypeScript, which reads this file, too.
Reflect.set(globalThis, 'Date', ShiftedDate);

function load() {
  const [file, name] = _HANDLER.split('.');
  const path = join(LAMBDA_TASK_ROOT, `${file}.js`);
  return createRequire(path)(path)[name];
}

// Lambda has one log. The answer is its last line, so that nothing comes later.
process.stderr.write = process.stdout.write.bind(process.stdout);
const answer = value =>
  process.stdout.write(`${process.env.ANSWER_MARK}${JSON.stringify(value)}\n`);

process.on('message', async ({ event, context, now, timeout }) => {
  const began = MachineDate.now();
  ahead = now - began;
  context.getRemainingTimeInMillis = () => began + timeout - MachineDate.now();
  try {
    await load()(event, context);
    answer({});
  } catch (error) {
    answer({ error: `${error.name}: ${error.message}` });
  }
});
