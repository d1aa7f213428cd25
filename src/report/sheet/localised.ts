import type { Item, Scorecard } from '../../document/documents.generated.ts';
import { type Locale, pick, type Text } from '../../text/locale.ts';

/** A scorecard with every text in one language. */
export function localised(card: Scorecard, locale: Locale): Scorecard {
  const say = (text: Text) => pick(text, locale);
  const one = (item: Item): Item => ({
    ...item,
    title: say(item.title),
    ...(item.guidance !== undefined && { guidance: say(item.guidance) }),
    ...(item.good && { good: item.good.map(say) }),
    ...(item.bad && { bad: item.bad.map(say) }),
    ...(item.scale?.labels && { scale: { ...item.scale, labels: item.scale.labels.map(say) } }),
  });
  const { items, sections } = card;
  return {
    ...card,
    title: say(card.title),
    ...(items && { items: items.map(one) }),
    ...(sections && {
      sections: sections.map(section => ({
        ...section,
        title: say(section.title),
        items: section.items.map(one),
      })),
    }),
  };
}
