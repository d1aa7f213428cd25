import { Failure } from '../../src/diagnostic/failure.ts';

export const ids = ['A1', 'A2', 'A3', 'A4', 'A5', '单号6'];
export const records = (draws: readonly { readonly record: string }[]) => draws.map(({ record }) => record);
export const code = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof Failure ? error.code : error;
  }
  return undefined;
};
