import { AllHidden } from './AllHidden';
import { NoExperiences } from './NoExperiences';

/** Why no experience is to be seen. */
export function EmptyList(props: {
  isFiltered: boolean;
  /** Whether AWS has not been read yet, which a notice says. */
  isPending: boolean;
  clear: () => void;
}) {
  const { isFiltered, isPending, clear } = props;
  if (isFiltered) {
    return <AllHidden clear={clear} />;
  }
  return isPending ? null : <NoExperiences />;
}
