import type { Locale } from '../../text/locale.ts';

interface Words {
  readonly mended: (count: number, files: number) => string;
}

/** What `validate --fix` says besides its findings. */
export const words: { readonly [L in Locale]: Words } = {
  'zh-CN': { mended: (count, files) => `已改正 ${files} 个文件中的 ${count} 处。\n` },
  en: { mended: (count, files) => `Mended ${count} findings in ${files} files.\n` },
};
