/** The changes that a configuration can ask for; the functions may start no others. */
export const CHANGE_TYPES = [
  'CreateExperience',
  'UpdateExperience',
  'RestrictExperience',
  'ReviveExperience',
  'CreateProcurementPolicy',
  'UpdateProcurementPolicy',
  'AllowProductProcurement',
  'DenyProductProcurement',
  'CreateBrandingSettings',
  'UpdateBrandingSettings',
  'AssociateAudience',
  'DisassociateAudience',
];
