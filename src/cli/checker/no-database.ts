import { Failure } from '../../diagnostic/failure.ts';

/** Takes the place of the database driver: the checker has none, and reads no data. */
export default class NoDatabase {
  static readonly SqliteError = class extends Error {};

  constructor() {
    throw new Failure('usage/checker', {});
  }
}
