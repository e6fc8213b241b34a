import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Holds the bytes of objects and parts under ids of its own choice. */
export interface Bodies {
  put(body: Buffer): string;
  get(id: string): Buffer;
  remove(id: string): void;
  /** Removes what nobody refers to, such as a body whose write was cut short. */
  retain(ids: ReadonlySet<string>): void;
}

/** Bodies in memory. */
export class MemoryBodies implements Bodies {
  private readonly bodies = new Map<string, Buffer>();

  put(body: Buffer): string {
    const id = randomUUID();
    this.bodies.set(id, body);
    return id;
  }

  get(id: string): Buffer {
    const body = this.bodies.get(id);
    if (!body) {
      throw new Error(`Body ${id} is missing`);
    }
    return body;
  }

  remove(id: string): void {
    this.bodies.delete(id);
  }

  retain(ids: ReadonlySet<string>): void {
    for (const id of this.bodies.keys()) {
      if (!ids.has(id)) {
        this.bodies.delete(id);
      }
    }
  }
}

/** Bodies as files in a folder. */
export class FileBodies implements Bodies {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = join(folder, 'bodies');
    mkdirSync(this.folder, { recursive: true });
  }

  put(body: Buffer): string {
    const id = randomUUID();
    writeFileSync(join(this.folder, id), body);
    return id;
  }

  get(id: string): Buffer {
    return readFileSync(join(this.folder, id));
  }

  remove(id: string): void {
    rmSync(join(this.folder, id), { force: true });
  }

  retain(ids: ReadonlySet<string>): void {
    for (const id of readdirSync(this.folder)) {
      if (!ids.has(id)) {
        this.remove(id);
      }
    }
  }
}
