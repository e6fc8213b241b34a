import { figureOne, seedDataByName } from 'private-marketplace-sandbox';

export const FINANCE_ACCOUNT = figureOne.accounts.finance;
export const ENGINEERING_ACCOUNT = figureOne.accounts.engineering;
export const MARKETING_ACCOUNT = figureOne.accounts.marketing;
export const UNITS = {
  Finance: figureOne.units.finance,
  Engineering: figureOne.units.engineering,
  MarketingUnit: figureOne.units.marketing,
};
export const figureOneOrganization = figureOne.organization;
/** The four experiences of the figure, all managed through files. */
export const figureOneSeed = seedDataByName['figure-1'];
