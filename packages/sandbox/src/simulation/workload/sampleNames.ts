/** Name of a change set as AWS's sample gives it, which is how the pipeline names its own. */
export function sampleName(shortName: string, creates: boolean): string {
  // The two blanks of an update are in the sample.
  return creates
    ? `Private Marketplace Automation Create Experience ${shortName}`
    : `Private Marketplace Automation Update Experience  ${shortName}`;
}
