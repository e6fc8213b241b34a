import type { ErrorDetail } from '../changeSets';
import type { BrandingConfiguration } from '../entities';
import type { Members } from '../members';
import {
  changeType,
  descriptionRule,
  given,
  nameRule,
  readNaming,
} from './changeType';

/** CreateBrandingSettings. */
export const createBrandingSettings = changeType({
  order: 3,
  read: members => {
    members.only('Name', 'Description', 'Configuration');
    return {
      name: members.text('Name', nameRule),
      description: members.optionalText('Description', descriptionRule),
      configuration: readConfiguration(members),
    };
  },
  apply: (experience, { configuration, ...naming }, { draft, newId }) => {
    if (experience.brandingSettingsId) {
      return [
        {
          ErrorCode: 'ENTITY_ALREADY_EXISTS',
          ErrorMessage: 'Branding settings exists for Experience',
        },
      ];
    }
    const errors = logoErrors(configuration);
    if (errors.length > 0) return errors;
    const id = newId('BrandingSettings');
    draft.put({
      ...naming,
      type: 'BrandingSettings',
      id,
      revision: 0,
      lastModifiedDate: '',
      tags: [],
      // Defaults of "Work with the private marketplace using the AWS Marketplace API".
      configuration: {
        Title: 'Private Marketplace',
        ThemeColor: '#232F3E',
        ...configuration,
      },
    });
    draft.put({ ...experience, brandingSettingsId: id });
    return [];
  },
});

/** UpdateBrandingSettings. */
export const updateBrandingSettings = changeType({
  order: 9,
  read: members => {
    members.only('Name', 'Description', 'Configuration');
    return {
      naming: readNaming(members),
      configuration: readConfiguration(members),
    };
  },
  apply: (experience, { naming, configuration }, { draft }) => {
    const branding = draft.brandingSettingsOf(experience);
    if (!branding) {
      return [
        {
          ErrorCode: 'ENTITY_NOT_FOUND',
          ErrorMessage: 'Branding settings missing from Experience',
        },
      ];
    }
    const errors = logoErrors(configuration);
    if (errors.length > 0) return errors;
    draft.put({
      ...branding,
      ...given(naming),
      configuration: { ...branding.configuration, ...configuration },
    });
    return [];
  },
});

function readConfiguration(members: Members): Partial<BrandingConfiguration> {
  const configuration = members.optionalObject('Configuration');
  if (!configuration) return {};
  configuration.only('Title', 'Information', 'ThemeColor', 'LogoUrl');
  return given({
    Title: configuration.optionalText('Title', { maximum: 50 }),
    Information: configuration.optionalText('Information', { maximum: 1000 }),
    ThemeColor: configuration.optionalText('ThemeColor', {
      maximum: 7,
      pattern: /^#[0-9A-Fa-f]{6}$/,
    }),
    LogoUrl: configuration.optionalText('LogoUrl', {
      maximum: 2048,
      pattern: /^https?:\/\/.*$/,
    }),
  });
}

// Simulated: the sandbox fetches nothing. Every picture is good, except on hosts
// that can not exist (RFC 2606) and under addresses that are none.
function logoErrors({
  LogoUrl,
}: Partial<BrandingConfiguration>): ErrorDetail[] {
  if (LogoUrl === undefined) return [];
  const fetchable =
    URL.canParse(LogoUrl) && !/\.invalid\.?$/.test(new URL(LogoUrl).hostname);
  return fetchable
    ? []
    : [
        {
          ErrorCode: 'INVALID_URL',
          ErrorMessage: 'Image could not be fetched from the input URL',
        },
      ];
}
