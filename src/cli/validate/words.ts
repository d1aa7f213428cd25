import type { Locale } from '../../text/locale.ts';

interface Words {
  readonly mended: (count: number, files: number) => string;
}

/** What `validate --fix` says besides its findings. */
export const words: { readonly [L in Locale]: Words } = {
  'zh-CN': {
    mended: (count, files) =>
      count === 0 ? '没有可以自动改正的地方。\n' : `已改正 ${files} 个文件中的 ${count} 处。\n`,
  },
  en: {
    mended: (count, files) =>
      count === 0
        ? 'Nothing can be mended without you.\n'
        : `Mended ${count} finding${count === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.\n`,
  },
};
