import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/**
 * SHA-256 of a text in UTF-8, as hexadecimal digits. That of a library, for
 * what browsers have themselves is asynchronous and only for secure contexts.
 */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
