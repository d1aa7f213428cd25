import type { Locale } from '../../text/locale.ts';

const meanings: Readonly<Record<string, { readonly [L in Locale]: string }>> = {
  EACCES: { 'zh-CN': '没有权限', en: 'no permission' },
  EBUSY: { 'zh-CN': '正被其他程序使用', en: 'in use by another program' },
  EDQUOT: { 'zh-CN': '磁盘配额已满', en: 'disk quota exceeded' },
  EEXIST: { 'zh-CN': '已有同名的文件、文件夹或链接', en: 'there is something of that name' },
  EIO: { 'zh-CN': '磁盘出错', en: 'the disk failed' },
  EISDIR: { 'zh-CN': '这是文件夹', en: 'it is a folder' },
  ELOOP: { 'zh-CN': '链接绕成了圈', en: 'links in a circle' },
  EMFILE: { 'zh-CN': '打开的文件太多', en: 'too many open files' },
  ENAMETOOLONG: { 'zh-CN': '名字太长', en: 'the name is too long' },
  ENOENT: { 'zh-CN': '没有这个文件或文件夹', en: 'no such file or folder' },
  ENOSPC: { 'zh-CN': '磁盘已满', en: 'the disk is full' },
  ENOTDIR: { 'zh-CN': '路径中间有一段是文件', en: 'part of the path is a file' },
  EPERM: { 'zh-CN': '不允许这样操作', en: 'not allowed' },
  EROFS: { 'zh-CN': '磁盘只读', en: 'the disk is read-only' },
  ETXTBSY: { 'zh-CN': '正被其他程序使用', en: 'in use by another program' },
};

/** What the operating system's word says, and the word itself for whoever looks it up: “没有权限，EACCES”. */
export const systemReason: { readonly [L in Locale]: (code: string) => string } = {
  'zh-CN': code => [meanings[code]?.['zh-CN'], code].filter(Boolean).join('，'),
  en: code => [meanings[code]?.en, code].filter(Boolean).join(', '),
};
