import userEvent, {
  PointerEventsCheckLevel,
} from '@testing-library/user-event';

/**
 * A user who does not wait between keys. Styles are not part of these tests, so
 * that nothing can lie above what is clicked.
 */
export function quickUser() {
  return userEvent.setup({
    delay: null,
    pointerEventsCheck: PointerEventsCheckLevel.Never,
  });
}
