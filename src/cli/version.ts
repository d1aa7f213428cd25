import { packageText } from '../text/package-file.ts';

/** The version of this package. */
export function version(): string {
  const text = packageText('package.json');
  return (JSON.parse(text) as { version: string }).version;
}
