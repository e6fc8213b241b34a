/** Texts of the page where people land. */
export const overviewMessages = {
  title: 'Overview',
  state: 'State of the experiences',
  loading: 'Counting the experiences',
  attention: 'Needs attention',
  live: 'Live',
  notLive: 'Not live',
  mine: 'My experiences',
  mineLoading: 'Loading your experiences',
  mineNone: 'Neither you nor your teams own an experience.',
  mineAll: 'All {{number}} of them',
} as const;
