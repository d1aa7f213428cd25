import { type SharedStore, sharedStore } from '../store/store.ts';
import { openWorkspace, type StandardsRepository } from '../workspace/workspace.ts';
import type { Context } from './context.ts';

/** The documents and the data that a command works on, each in one state from its beginning to its end. */
export interface Opened {
  readonly repository: StandardsRepository;
  readonly data: SharedStore;
}

/** Does what a command does with its workspace, and closes the data behind it. */
export async function withOpened<Gives>(
  { cwd }: Context,
  run: (opened: Opened) => Promise<Gives>,
): Promise<Gives> {
  const repository = openWorkspace(cwd);
  const data = sharedStore(repository.root);
  try {
    return await run({ repository, data });
  } finally {
    data.close();
  }
}
