export const words = {
  'zh-CN': {
    glyphs: (characters: string) => `警告：图中有字体缺少的字，未能画出：${characters}`,
    placeholders: (keys: readonly string[]) =>
      `警告：模板中的占位符没有可填的内容，原样保留：${keys.map(key => `{{${key}}}`).join('、')}`,
    watching: '正在等待文件保存，按 Ctrl-C 结束。',
    kept: (files: readonly string[], name: string) =>
      `警告：${files.join('、')} 不是上次生成时的样子，没有覆盖；这次生成的文件名以“${name}”开头。`,
  },
  en: {
    glyphs: (characters: string) =>
      `warning: the charts leave out characters that their font lacks: ${characters}`,
    placeholders: (keys: readonly string[]) =>
      `warning: there is nothing for these placeholders of the template, which stay as they are: ${keys.map(key => `{{${key}}}`).join(', ')}`,
    watching: 'Waiting for files to be saved; Ctrl-C ends it.',
    kept: (files: readonly string[], name: string) =>
      `warning: not as it was rendered, so kept as it is: ${files.join(', ')}; the new files are named "${name}"`,
  },
};
