import type { ExperienceReference } from './governanceExperience';

/**
 * One change to one experience (to two, for `move`), told by the ref of the
 * experience. Its effect is that of the change type of the AWS Marketplace API
 * with the same name.
 *
 * @public
 */
export type Proposal =
  | { kind: 'create'; ref: string; name: string }
  | { kind: 'set-status'; ref: string; status: 'Enabled' | 'Disabled' }
  | { kind: 'archive'; ref: string }
  | { kind: 'revive'; ref: string }
  | {
      kind: 'associate' | 'disassociate';
      ref: string;
      principals: readonly string[];
    }
  | {
      /** Disassociates from one and then associates with the other. */
      kind: 'move';
      /** The experience that has the principals. */
      from: string;
      /** The experience that shall have them. */
      ref: string;
      principals: readonly string[];
    }
  | {
      kind: 'allow-products' | 'deny-products';
      ref: string;
      products: readonly string[];
    }
  | { kind: 'create-procurement-policy'; ref: string };

/** A proposal that would not succeed, and why. @public */
export type ProposalProblem = { proposal: Proposal } & Refusal;

/** Why a change to the experience `ref` would not succeed. @public */
export type Refusal = { ref: string } & (
  | { code: PlainRefusalCode }
  | { code: 'not-associated'; principal: string }
  | {
      code: 'already-associated';
      principal: string;
      /** It has the principal. Move it from there. */
      experience: ExperienceReference;
    }
);

/**
 * `archived`: an archived experience takes no change but being revived; `live`:
 * an experience has to be disabled before it is archived (both: AWS Marketplace
 * API, "Work with the private marketplace"). `unknown-experience`: no experience
 * has the ref.
 *
 * @public
 */
export type PlainRefusalCode =
  | 'unknown-experience'
  | 'experience-exists'
  | 'archived'
  | 'not-archived'
  | 'live'
  | 'no-procurement-policy'
  | 'procurement-policy-exists'
  | 'no-branding-settings'
  | 'branding-settings-exist';
