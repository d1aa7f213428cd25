export const words = {
  'zh-CN': {
    glyphs: (characters: string) => `警告：图中有字体缺少的字，未能画出：${characters}`,
    kept: (files: readonly string[], name: string) =>
      `警告：${files.join('、')} 不是上次生成时的样子，没有覆盖；这次生成的文件名以“${name}”开头。`,
  },
  en: {
    glyphs: (characters: string) =>
      `warning: the charts leave out characters that their font lacks: ${characters}`,
    kept: (files: readonly string[], name: string) =>
      `warning: not as it was rendered, so kept as it is: ${files.join(', ')}; the new files are named "${name}"`,
  },
};
