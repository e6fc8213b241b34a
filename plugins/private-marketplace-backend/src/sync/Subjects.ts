/** Experiences that have to be put together again, by whatever is known of them. */
export class Subjects {
  readonly shortNames = new Set<string>();
  readonly entityIds = new Set<string>();

  addShortName(shortName: string | null | undefined): void {
    if (shortName) this.shortNames.add(shortName);
  }

  addEntityId(id: string | null | undefined): void {
    if (id) this.entityIds.add(id);
  }

  addAll({ shortNames, entityIds }: Subjects): void {
    shortNames.forEach(each => this.shortNames.add(each));
    entityIds.forEach(each => this.entityIds.add(each));
  }

  get size(): number {
    return this.shortNames.size + this.entityIds.size;
  }

  /** The same in parts of at most so many, always in the same order. */
  *parts(size: number): Generator<Subjects> {
    let part = new Subjects();
    for (const [kind, values] of [
      ['shortNames', this.shortNames],
      ['entityIds', this.entityIds],
    ] as const) {
      for (const value of [...values].sort()) {
        part[kind].add(value);
        if (part.size < size) continue;
        yield part;
        part = new Subjects();
      }
    }
    if (part.size > 0) yield part;
  }
}
