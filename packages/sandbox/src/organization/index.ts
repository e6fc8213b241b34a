export { isPrincipalOf } from './organization';
export type { Account, Organization, OrganizationalUnit } from './organization';
export { demoOrganization } from './demoOrganization';
export { demoProducts } from './demoProducts';
export type { PricingModel, Product } from './product';
export { demoExperiences } from './demoExperiences';
export { figureOne } from './figureOne';
export {
  largeOrganization,
  largeOrganizationExperiences,
} from './largeOrganization';
