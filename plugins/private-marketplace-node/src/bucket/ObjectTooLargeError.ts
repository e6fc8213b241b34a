/** An object is far larger than anything that belongs into the bucket, and was not read. @public */
export class ObjectTooLargeError extends Error {
  override readonly name = 'ObjectTooLargeError';

  /** @param size - in bytes, as @param limit. */
  constructor(
    readonly key: string,
    readonly size: number,
    readonly limit: number,
  ) {
    super(
      `${key} has ${size} bytes. It is not read, for more than ${limit} bytes are no file of the automation. Remove it, or upload the right one in its place.`,
    );
  }
}
