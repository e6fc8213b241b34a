import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What every flow about an experience is given. */
export interface EditProps {
  experience: ExperienceDetail;
  /** Called once something is written, so that the page can load anew. */
  onWritten?: () => void;
}

/** What the dialog of a flow is given. */
export interface EditDialogOfProps extends EditProps {
  onClose: () => void;
}
