import type { ExperienceDetail } from '@private-marketplace/backstage-plugin-private-marketplace-common';

/** What every flow about an experience is given. */
export interface EditProps {
  experience: ExperienceDetail;
}

/** What the dialog of a flow is given. */
export interface EditDialogOfProps extends EditProps {
  onClose: () => void;
  /** Called once something is written, while the dialog is still there. */
  onWritten?: () => void;
}
