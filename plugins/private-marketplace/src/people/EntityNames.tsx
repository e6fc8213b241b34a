import { Fragment } from 'react';
import { EntityName } from './EntityName';

/** Persons and groups, each with a link to it in the catalog. */
export function EntityNames(props: { entityRefs: readonly string[] }) {
  const { entityRefs } = props;
  return (
    <>
      {entityRefs.map((entityRef, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <EntityName entityRef={entityRef} />
        </Fragment>
      ))}
    </>
  );
}
