import { writeFile } from 'node:fs/promises';

/** Until the disk takes no more. */
export async function fillUp(file: string): Promise<void> {
  const piece = Buffer.alloc(1 << 18, 1);
  for (;;) {
    try {
      await writeFile(file, piece, { flag: 'a' });
    } catch {
      return;
    }
  }
}
