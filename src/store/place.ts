import { statfsSync } from 'node:fs';

/** File systems of Linux that live on another machine, by the magic number of statfs(2). */
const remote: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
]);

/** The kind of network file system that a path lies on, or undefined where none is known to. */
export function networkFileSystem(path: string): string | undefined {
  if (/^[\\/]{2}[^\\/?.]/.test(path)) return 'UNC';
  try {
    return remote.get(statfsSync(path).type);
  } catch {
    // Where the system does not say, there is nothing to know.
    return undefined;
  }
}

/** The program that copies the folder to other machines while it is used, by the folder's name. */
export function syncedBy(path: string): string | undefined {
  return /(?:^|[\\/])(OneDrive|Dropbox|Nutstore|坚果云|iCloudDrive|Google Drive|百度网盘)/iu.exec(path)?.[1];
}
