import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { privateMarketplaceTranslationRef } from '../../translation';
import { contrastWithWhite, READABLE_CONTRAST } from './contrast';

/** How well white text can be read on a colour; nothing for what is no colour. */
export function ContrastHint(props: { colour: string }) {
  const { t } = useTranslationRef(privateMarketplaceTranslationRef);
  const contrast = contrastWithWhite(props.colour);
  // Cut off, not rounded, or 4.46 would be said to be enough.
  const ratio = contrast && (Math.floor(contrast * 10) / 10).toFixed(1);
  return (
    <Text as="p" role="status" color="secondary">
      {contrast &&
        ratio &&
        t(
          contrast < READABLE_CONTRAST
            ? 'edit.branding.contrastPoor'
            : 'edit.branding.contrastGood',
          { ratio },
        )}
    </Text>
  );
}
