import type { FailureFamily, Sentences } from '../family.ts';

/** Where in a template or in the Markdown made from it; line and column count from 1. */
interface Spot {
  template: string;
  line: number;
  column: number;
}

export interface ReportFacts {
  'report/unknown-template': { name: string };
  'report/unknown-partial': Spot & { name: string };
  'report/unknown-helper': Spot & { name: string; known: readonly string[] };
  'report/missing-field': Spot & { field: string };
  'report/not-printable': Spot & { field: string };
  'report/template-syntax': Spot & { reason: string };
  'report/template-not-allowed': Spot & { what: string };
  'report/unknown-directive': Spot & { name: string };
  'report/unknown-attribute': Spot & { name: string; attribute: string; known: readonly string[] };
  'report/missing-attribute': Spot & { name: string; attribute: string };
  'report/bad-attribute': Spot & { name: string; attribute: string; value: string };
  'report/table-expected': Spot & { name: string };
  'report/unknown-reference': Spot & { name: string; known: readonly string[] };
  'report/unknown-chart': Spot & { name: string; known: readonly string[] };
  'report/image': Spot & { url: string };
}

const at = ({ template, line, column }: Spot): string => `${template}:${line}:${column}`;

function says<F extends Spot>(
  zh: (facts: F) => string,
  en: (facts: F) => string,
): Sentences<F> & { exit: 1 } {
  return { exit: 1, 'zh-CN': facts => `${at(facts)} ${zh(facts)}`, en: facts => `${at(facts)} ${en(facts)}` };
}

/** A template or a model that cannot be typeset. */
export const report: FailureFamily<ReportFacts> = {
  'report/unknown-template': {
    exit: 2,
    'zh-CN': ({ name }) =>
      `没有名为“${name}”的模板：工作区的 templates 文件夹和程序自带的模板里都没有 ${name}.md.hbs。`,
    en: ({ name }) =>
      `No template "${name}": neither the workspace's templates folder nor the tool's own has ${name}.md.hbs.`,
  },
  'report/unknown-partial': says(
    ({ name }) => `没有找到片段“${name}”。请在 templates/partials 文件夹中放入 ${name}.md.hbs。`,
    ({ name }) => `No partial "${name}". Put ${name}.md.hbs into templates/partials.`,
  ),
  'report/unknown-helper': says(
    ({ name, known }) => `不认识的函数“${name}”。可以使用：${known.join('、')}。`,
    ({ name, known }) => `Unknown helper "${name}". There are: ${known.join(', ')}.`,
  ),
  'report/missing-field': says(
    ({ field }) => `字段“${field}”不存在。请对照该文档可用的字段检查拼写。`,
    ({ field }) => `No field "${field}". Check its spelling against the fields of this document.`,
  ),
  'report/not-printable': says(
    ({ field }) =>
      `“${field}”是一组字段或一个列表，不能直接打印。请写出其中的某个字段，或用 {{#each}} 逐项打印。`,
    ({ field }) =>
      `"${field}" is a group of fields or a list and cannot be printed. Name a field in it, or use {{#each}}.`,
  ),
  'report/template-syntax': says(
    ({ reason }) => `模板语法错误：${reason}`,
    ({ reason }) => `Template syntax error: ${reason}`,
  ),
  'report/template-not-allowed': says(
    ({ what }) => `模板里不能使用 ${what}。`,
    ({ what }) => `${what} is not allowed in a template.`,
  ),
  'report/unknown-directive': says(
    ({ name }) => `不认识的指令“::${name}”`,
    ({ name }) => `Unknown directive "::${name}"`,
  ),
  'report/unknown-attribute': says(
    ({ name, attribute, known }) =>
      `指令“::${name}”没有属性“${attribute}”。${known.length > 0 ? `可以使用：${known.join('、')}。` : '它不带属性。'}`,
    ({ name, attribute, known }) =>
      `"::${name}" has no attribute "${attribute}". ${known.length > 0 ? `There are: ${known.join(', ')}.` : 'It has none.'}`,
  ),
  'report/missing-attribute': says(
    ({ name, attribute }) => `指令“::${name}”缺少属性“${attribute}”。`,
    ({ name, attribute }) => `"::${name}" needs the attribute "${attribute}".`,
  ),
  'report/bad-attribute': says(
    ({ name, attribute, value }) => `指令“::${name}”的属性“${attribute}”不能是“${value}”。`,
    ({ name, attribute, value }) => `"::${name}" cannot have ${attribute}="${value}".`,
  ),
  'report/table-expected': says(
    ({ name }) => `指令“${name}”后面（或里面）应当是一个表格。`,
    ({ name }) => `"${name}" needs a table after it, or in it.`,
  ),
  'report/unknown-chart': says(
    ({ name, known }) => `没有名为“${name}”的图。${known.length > 0 ? `现有：${known.join('、')}。` : ''}`,
    ({ name, known }) =>
      `No chart "${name}". ${known.length > 0 ? `There are: ${known.join(', ')}.` : ''}`.trimEnd(),
  ),
  'report/unknown-reference': says(
    ({ name, known }) =>
      `没有名为“${name}”的带题注的表或图，无法引用。${known.length > 0 ? `现有：${known.join('、')}。` : ''}`,
    ({ name, known }) =>
      `No table or figure with a caption is named "${name}". ${known.length > 0 ? `There are: ${known.join(', ')}.` : ''}`.trimEnd(),
  ),
  'report/image': says(
    ({ url }) => `文档中的图只能来自指令“::chart”，不能引用图片“${url}”。`,
    ({ url }) => `Pictures come from "::chart" only; the image "${url}" cannot be used.`,
  ),
};
