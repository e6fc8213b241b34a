import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import { useState } from 'react';
import { privateMarketplaceTranslationRef } from '../translation';
import { ActionButton } from './ActionButton';
import { BrandingDialog } from './BrandingDialog';
import { DetailsDialog } from './DetailsDialog';
import type { EditProps } from './editProps';
import {
  experienceActions,
  type ExperienceAction,
  KINDS_OF_ACTIONS,
} from './experienceActions';
import { FixedChangeDialog } from './FixedChangeDialog';
import { refusalOfAll, useRefusals } from './useRefusal';

/** The menu of what can be changed about an experience as a whole. */
export function ExperienceActions(props: EditProps) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const { experience } = props;
  const refusals = useRefusals(experience);
  const [open, setOpen] = useState<ExperienceAction>();
  const actions = experienceActions(experience);
  const refusalOf = (action: ExperienceAction) =>
    refusals[KINDS_OF_ACTIONS[action]];
  const refusal = refusalOfAll(actions.map(refusalOf));
  const label = (action: ExperienceAction) =>
    action === 'details' || action === 'branding'
      ? t(`edit.${action}.action`)
      : t(`edit.fixed.${action}.action`);
  return (
    <>
      {refusal.isDisabled ? (
        <ActionButton label={t('edit.menu')} refusal={refusal} />
      ) : (
        <MenuTrigger>
          <Button variant="secondary" iconEnd={<RiArrowDownSLine />}>
            {t('edit.menu')}
          </Button>
          <Menu
            aria-label={t('edit.menu')}
            onAction={key => setOpen(actions.find(action => action === key))}
          >
            {actions.map(action => {
              const { isDisabled, reason } = refusalOf(action);
              const text = label(action);
              return (
                <MenuItem key={action} id={action} isDisabled={isDisabled}>
                  {reason ? t('edit.refused.item', { text, reason }) : text}
                </MenuItem>
              );
            })}
          </Menu>
        </MenuTrigger>
      )}
      {open && (
        <ActionDialog
          experience={experience}
          action={open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function ActionDialog(
  props: EditProps & { action: ExperienceAction; onClose: () => void },
) {
  const { action, ...dialog } = props;
  switch (action) {
    case 'details':
      return <DetailsDialog {...dialog} />;
    case 'branding':
      return <BrandingDialog {...dialog} />;
    default:
      return <FixedChangeDialog {...dialog} change={action} />;
  }
}
