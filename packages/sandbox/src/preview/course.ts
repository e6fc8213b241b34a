import type {
  ConfigurationPreview,
  PreviewItem,
} from '@private-marketplace/backstage-plugin-private-marketplace-common';
import type { DescribedChange } from '@private-marketplace/backstage-plugin-private-marketplace-node/gateways';
import type { Ending } from './PreviewWorld';

/** What is to be the same before and after. */
export interface Course {
  prediction: ConfigurationPreview['prediction'];
  steps: Step[];
}

interface Step {
  name: string;
  state: 'applied' | 'fails';
  changes: { changeType: string; failures: string[] }[];
}

/** The course that a preview predicts, as far as it can be seen afterwards. */
export function predictedCourse({
  prediction,
  steps,
}: ConfigurationPreview): Course {
  return {
    prediction,
    steps: steps.flatMap(({ name, prediction: state, changes }) =>
      state === 'not-reached'
        ? []
        : {
            name,
            state,
            changes: changes.map(({ changeType, items }) => ({
              changeType,
              failures: failuresOf(items),
            })),
          },
    ),
  };
}

/** The course that a configuration took. */
export function observedCourse({ outcome, changeSets }: Ending): Course {
  return {
    prediction: predictionOf(outcome.Result, changeSets.length),
    steps: changeSets.map(({ name, state, changes }) => ({
      name,
      state: state === 'SUCCEEDED' ? 'applied' : 'fails',
      changes: changes.map(({ changeType, errors }) => ({
        changeType,
        // Nobody asked for the policy itself, so a preview says nothing of it.
        failures:
          changeType === 'CreateProcurementPolicy'
            ? []
            : sorted(errors.map(failureOf)),
      })),
    })),
  };
}

function predictionOf(
  result: Ending['outcome']['Result'],
  changeSets: number,
): Course['prediction'] {
  if (result === 'Rejected') return 'rejected';
  if (result !== 'Succeeded') return 'fails';
  return changeSets > 0 ? 'applied' : 'no-effect';
}

function failuresOf(items: readonly PreviewItem[]): string[] {
  const failures = items.flatMap(({ value = '', reason }) => {
    if (!reason) return [];
    switch (reason.code) {
      case 'principal-of-another-experience':
        return (reason.detail ?? value)
          .split(', ')
          .map(principal => `${reason.code} ${principal}`);
      case 'other':
        return `not associated ${value}`;
      default:
        return reason.code;
    }
  });
  // When one is outside of the organization, AWS says nothing of the others.
  const outside = 'principal-not-in-organization';
  return failures.includes(outside) ? [outside] : sorted(failures);
}

type DescribedError = DescribedChange['errors'][number];

function failureOf({ code, message }: DescribedError): string {
  const principal = /for account (\S+)\.$|the account (\S+)\. /.exec(message);
  switch (code) {
    case 'ENTITY_ALREADY_EXISTS':
      return `principal-of-another-experience ${principal?.[2]}`;
    case 'CLIENT_ERROR':
      return `not associated ${principal?.[1]}`;
    case 'CALLER_NOT_AUTHORIZED':
      return 'principal-not-in-organization';
    case 'INVALID_ENTITY_STATE':
      return message.includes('must be disabled')
        ? 'archive-while-live'
        : 'archived';
    default:
      return `${code} ${message}`;
  }
}

function sorted(failures: string[]): string[] {
  return [...new Set(failures)].sort();
}
