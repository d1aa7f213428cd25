import { severityWords } from '../diagnostic/report.ts';
import { familyOf, ruleIds } from '../diagnostic/rule-ids.ts';
import type { Locale } from '../text/locale.ts';
import { explanationOf, severitiesOf } from './explanations.ts';

const words = {
  'zh-CN': {
    title: '检查规则',
    intro:
      '本页由代码生成（npm run rules），`yardstick explain 规则编号` 在命令行给出同样的说明。级别可在 yardstick.yaml 的 `lint` 中按规则、路径和状态更改。',
    severity: '级别',
    draft: '草稿',
    effective: '现行',
    fixed: '视具体问题而定',
    bad: '不要写',
    good: '应写成',
    colon: '：',
  },
  en: {
    title: 'Rules',
    intro:
      'This page is made from the code (npm run rules); `yardstick explain CODE` says the same. `lint` in yardstick.yaml changes severities by rule, path and status.',
    severity: 'Severity',
    draft: 'draft',
    effective: 'in force',
    fixed: 'as each finding says',
    bad: 'Not',
    good: 'But',
    colon: ': ',
  },
} as const;

function severityText(rule: string, locale: Locale): string {
  const { draft, effective, fixed } = words[locale];
  const severities = severitiesOf(rule);
  if (!severities) return fixed;
  const names = severityWords[locale];
  if (severities.draft === severities.effective) return names[severities.draft];
  return `${draft} ${names[severities.draft]}, ${effective} ${names[severities.effective]}`;
}

const indented = (text: string) => text.replace(/^/gm, '    ');

/** What a rule is about, on a terminal. */
export function ruleText(rule: string, locale: Locale): string {
  const { severity, bad, good, colon } = words[locale];
  const head = `${rule}\n${severity}${colon}${severityText(rule, locale)}\n`;
  const explanation = explanationOf(rule);
  if (!explanation) return head;
  const { why, bad: wrong, good: right } = explanation;
  const parts = [
    why[locale],
    `${bad}${colon}\n${indented(wrong[locale])}`,
    `${good}${colon}\n${indented(right[locale])}`,
  ];
  return `${head}\n${parts.join('\n\n')}\n`;
}

/** Every rule in Markdown, family by family. */
export function rulesPage(locale: Locale): string {
  const { title, intro, severity, bad, good, colon } = words[locale];
  const families = [...new Set(ruleIds.map(familyOf))];
  const section = (rule: string) => {
    const explanation = explanationOf(rule);
    const block = (label: string, text: string) => `${label}${colon}\n\n\`\`\`yaml\n${text}\n\`\`\`\n`;
    const shown = explanation
      ? `${explanation.why[locale]}\n\n${block(bad, explanation.bad[locale])}\n${block(good, explanation.good[locale])}`
      : '';
    return `### ${rule}\n\n${severity}${colon}${severityText(rule, locale)}\n\n${shown}`;
  };
  const sections = families.map(family => {
    const own = ruleIds.filter(rule => familyOf(rule) === family);
    return `## ${family}/\n\n${own.map(section).join('\n')}`;
  });
  return `# ${title}\n\n${intro}\n\n${sections.join('\n')}`;
}
