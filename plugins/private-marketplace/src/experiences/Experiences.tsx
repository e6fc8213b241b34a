import type { ExperienceSummary } from 'backstage-plugin-private-marketplace-common';
import { useMemo } from 'react';
import { AllHidden } from './AllHidden';
import { ExperiencesTable } from './ExperiencesTable';
import { FilterBar } from './FilterBar';
import { matchesText } from './matchesText';
import { NoExperiences } from './NoExperiences';
import { useTextFilter } from './useTextFilter';

/** Experiences with their filter, or why none is to be seen. */
export function Experiences(props: { experiences: ExperienceSummary[] }) {
  const { experiences } = props;
  const [text, setText] = useTextFilter();
  const shown = useMemo(
    () => experiences.filter(experience => matchesText(experience, text)),
    [experiences, text],
  );
  if (experiences.length === 0) {
    return <NoExperiences />;
  }
  return (
    <>
      <FilterBar
        text={text}
        setText={setText}
        shown={shown.length}
        total={experiences.length}
      />
      {shown.length > 0 ? (
        <ExperiencesTable experiences={shown} />
      ) : (
        <AllHidden text={text} clear={() => setText('')} />
      )}
    </>
  );
}
