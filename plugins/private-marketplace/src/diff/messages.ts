/** Values of an experience that the API has under words of its own. */
export const valueMessages = {
  archived: { yes: 'Yes', no: 'No' },
  productRequests: { on: 'On', off: 'Off' },
} as const;
