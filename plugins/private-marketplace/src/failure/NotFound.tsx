import { Alert } from '@backstage/ui';

/** The address names nothing. */
export function NotFound(props: { title: string; text: string }) {
  return (
    <Alert
      role="alert"
      status="info"
      icon
      title={props.title}
      description={props.text}
    />
  );
}
