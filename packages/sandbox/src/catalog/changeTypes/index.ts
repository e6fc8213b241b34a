import { associateAudience, disassociateAudience } from './audience';
import {
  createBrandingSettings,
  updateBrandingSettings,
} from './brandingSettings';
import type { ChangeType } from './changeType';
import {
  createExperience,
  restrictExperience,
  reviveExperience,
  updateExperience,
} from './experience';
import {
  allowProductProcurement,
  createProcurementPolicy,
  denyProductProcurement,
  updateProcurementPolicy,
} from './procurementPolicy';

/** The change types of `Experience@1.0`, the only entity type that has any here. */
export const changeTypes: ReadonlyMap<string, ChangeType> = new Map(
  Object.entries({
    CreateExperience: createExperience,
    UpdateExperience: updateExperience,
    RestrictExperience: restrictExperience,
    ReviveExperience: reviveExperience,
    CreateProcurementPolicy: createProcurementPolicy,
    UpdateProcurementPolicy: updateProcurementPolicy,
    AllowProductProcurement: allowProductProcurement,
    DenyProductProcurement: denyProductProcurement,
    CreateBrandingSettings: createBrandingSettings,
    UpdateBrandingSettings: updateBrandingSettings,
    AssociateAudience: associateAudience,
    DisassociateAudience: disassociateAudience,
  }),
);
