import type { ErrorDetail } from '../changeSets';
import type { ProductDecision } from '../entities';
import { validationError } from '../errors';
import type { Members } from '../members';
import { changeType, given, nameRule, readNaming } from './changeType';

const missing: ErrorDetail = {
  ErrorCode: 'ENTITY_NOT_FOUND',
  ErrorMessage: 'Procurement policy missing from Experience',
};

/** CreateProcurementPolicy. */
export const createProcurementPolicy = changeType({
  order: 2,
  read: members => {
    members.only('Name', 'Description', 'Configuration');
    const configuration = members.optionalObject('Configuration');
    return {
      name: members.optionalText('Name', nameRule),
      description: members.optionalText('Description', {
        minimum: 0,
        maximum: 100,
      }),
      // The published shape wants it, the documentation's sample does without;
      // the buyer guide says that requests are on by default.
      policyResourceRequests: configuration
        ? readRequests(configuration)
        : ('Allow' as const),
    };
  },
  apply: (experience, { name, ...policy }, { draft, newId }) => {
    if (experience.procurementPolicyId) {
      return [
        {
          ErrorCode: 'ENTITY_ALREADY_EXISTS',
          ErrorMessage: 'Procurement policy exists for Experience',
        },
      ];
    }
    const id = newId('ProcurementPolicy');
    draft.put({
      ...policy,
      type: 'ProcurementPolicy',
      id,
      revision: 0,
      lastModifiedDate: '',
      tags: [],
      // Simulated: the name of a policy that was given none.
      name: name ?? 'Procurement policy',
      products: [],
    });
    draft.put({ ...experience, procurementPolicyId: id });
    return [];
  },
});

/** UpdateProcurementPolicy: product requests on or off. */
export const updateProcurementPolicy = changeType({
  order: 8,
  read: members => {
    members.only('Name', 'Description', 'Configuration');
    return {
      ...readNaming(members),
      policyResourceRequests: readRequests(members.objectAt('Configuration')),
    };
  },
  apply: (experience, changes, { draft }) => {
    const policy = draft.procurementPolicyOf(experience);
    if (!policy) return [missing];
    draft.put({ ...policy, ...given(changes) });
    return [];
  },
});

/** AllowProductProcurement. */
export const allowProductProcurement = decideProducts('Allow', 6);

/** DenyProductProcurement. */
export const denyProductProcurement = decideProducts('Deny', 7);

// Simulated: a product that was decided otherwise moves from one list to the
// other, and an id that no product has is taken as it is.
function decideProducts(effect: ProductDecision['effect'], order: number) {
  return changeType({
    order,
    read: members => readProducts(members, effect),
    apply: (experience, decisions, { draft }) => {
      const policy = draft.procurementPolicyOf(experience);
      if (!policy) return [missing];
      const products = new Map(
        policy.products.map(product => [product.id, product]),
      );
      for (const decision of decisions) {
        const before = products.get(decision.id);
        const notes =
          decision.notes ??
          (before?.effect === effect ? before.notes : undefined);
        products.set(decision.id, { ...decision, notes });
      }
      draft.put({ ...policy, products: [...products.values()] });
      return [];
    },
  });
}

function readProducts(
  members: Members,
  effect: ProductDecision['effect'],
): ProductDecision[] {
  members.only('Products');
  const decisions = members
    .objects('Products', { minimum: 1, maximum: 50 })
    .flatMap(product => {
      product.only('Ids', 'Notes');
      const notes = product.optionalText('Notes', { maximum: 50 });
      // The upper bound is the cumulative one below, which has its own message.
      return product
        .texts('Ids', { minimum: 1, maximum: Infinity }, { maximum: 50 })
        .map(id => ({ id, effect, notes }));
    });
  // Messages of "Work with the private marketplace using the AWS Marketplace API".
  if (new Set(decisions.map(({ id }) => id)).size < decisions.length) {
    throw validationError('Values in Ids array must be unique');
  }
  if (decisions.length > 50) {
    throw validationError(
      'Cumulative number of values in Ids array must be less than or equal to 50',
    );
  }
  return decisions;
}

function readRequests(configuration: Members): 'Allow' | 'Deny' {
  configuration.only('PolicyResourceRequests');
  return configuration.choice('PolicyResourceRequests', ['Allow', 'Deny']);
}
