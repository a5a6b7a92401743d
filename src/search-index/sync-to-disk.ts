import { open } from 'node:fs/promises';
import { platform } from 'node:os';

/** Makes the bytes of a file outlive a power cut. */
export async function syncFile(path: string): Promise<void> {
  await sync(path, 'r+');
}

/** Makes new names in a folder outlive a power cut. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (platform() !== 'win32') await sync(path, 'r');
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
