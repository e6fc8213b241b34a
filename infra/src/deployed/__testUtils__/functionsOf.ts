import { isRecord, textAt } from '../../events/unknownRecord';
import type { FunctionDefinition } from './LambdaProcess';
import type { Template } from './Template';

/** The functions of a template, with the code that stands in it. */
export function functionsOf(template: Template): FunctionDefinition[] {
  return template
    .resources('AWS::Lambda::Function')
    .map(({ id, properties: { Code, Environment, Handler, Timeout } }) => {
      const code = isRecord(Code) ? textAt(Code, 'ZipFile') : undefined;
      if (code === undefined) throw new Error(`${id} has no code.`);
      const variables = isRecord(Environment) ? Environment.Variables : {};
      const environment = Object.entries(isRecord(variables) ? variables : {});
      return {
        id,
        code,
        handler: String(Handler),
        timeout: Number(Timeout) * 1000,
        environment: Object.fromEntries(
          environment.map(([name, value]) => [name, String(value)]),
        ),
      };
    });
}
