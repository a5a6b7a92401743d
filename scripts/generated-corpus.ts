import { createRandom } from './seeded-random.ts';

/**
 * Text that looks like Vietnamese to an index: syllables of onset, rime and tone, words of one or
 * two of them, phrases of words, and topics that prefer some phrases.
 *
 * It was set against 2.4 million syllables of Vietnamese news, and errs on the costly side: the most
 * frequent syllables stand in 84, 68, 65 % of the passages (news: 83, 78, 61 %), a passage of 150
 * syllables has 126 different ones (103) and 137 different pairs (132), 1.4 million syllables have
 * 326,000 different pairs (250,000). The same seed always gives the same articles.
 */
export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date: string;
}

const onsets = 'b c ch d đ g h kh l m n ng nh ph r s t th tr v x'.split(' ').concat('');
const rimes =
  'a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eo ê êm ên ênh i iêm iên iêng iêu inh o oi om on ong ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui un ung uôi uôn uông uyên ư ưa ưng ươi ương ươu ac ach ap at ăc ăt âc ât êch êt ich iêc iêt oc ôc ôt uc uôc ươc ưc'.split(
    ' ',
  );
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const vowelsThatCarryTheTone = /[ăâêôơư](?!.*[ăâêôơư])|^[aeiouy](?!.*[ăâêôơư])/u;

const wordCount = 24_000;
const phraseCount = 260_000;
const topicCount = 400;
const phrasesOfATopic = 60;

/** Syllables of one paragraph, which is one passage. */
const shortest = 120;
const longest = 170;
const paragraphsOfAnArticle = 4;

/** Articles with `passages` paragraphs in all. */
export function* generatedArticles(
  passages: number,
  seed: number,
): Generator<GeneratedArticle, void> {
  const random = createRandom(seed);
  const language = createLanguage(random);
  for (let made = 0; made < passages; made += paragraphsOfAnArticle) {
    const topic = Math.floor(random() * topicCount);
    const paragraphs = Math.min(paragraphsOfAnArticle, passages - made);
    yield {
      id: `bai-${String(made / paragraphsOfAnArticle).padStart(6, '0')}`,
      title: capitalised(takeSyllables(8, topic, language)),
      body: Array.from({ length: paragraphs }, () => paragraph(topic, language)).join('\n'),
      date: `${2015 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}-15`,
    };
  }
}

/** Questions of five to fourteen syllables that occur in the texts, and frequent syllables alone. */
export function generatedQuestions(count: number, seed: number): string[] {
  const language = createLanguage(createRandom(seed));
  return Array.from({ length: count }, () => {
    const topic = Math.floor(language.random() * topicCount);
    return takeSyllables(5 + Math.floor(language.random() * 10), topic, language);
  });
}

interface Language {
  readonly random: () => number;
  readonly phrases: readonly (readonly string[])[];
  /** For each topic, the phrases that it prefers. */
  readonly topics: readonly (readonly number[])[];
}

function createLanguage(random: () => number): Language {
  const syllables = shuffled(allSyllables(), random);
  const words = Array.from({ length: wordCount }, () =>
    Array.from({ length: random() < 0.3 ? 1 : 2 }, () => pick(syllables, random, 60)),
  );
  const phrases = Array.from({ length: phraseCount }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(words, random, 8)).flat(),
  );
  const topics = Array.from({ length: topicCount }, () =>
    Array.from({ length: phrasesOfATopic }, () => Math.floor(random() * phraseCount)),
  );
  return { random, phrases, topics };
}

function allSyllables(): string[] {
  return onsets.flatMap((onset) =>
    rimes.flatMap((rime) =>
      tones.map((tone) =>
        (onset + rime.replace(vowelsThatCarryTheTone, (vowel) => vowel + tone)).normalize('NFC'),
      ),
    ),
  );
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** By a Zipf law with an offset: the first `flat` items are about as frequent as each other. */
function pick<Item>(items: readonly Item[], random: () => number, flat: number): Item {
  const rank = flat * ((items.length / flat + 1) ** random() - 1);
  const item = items[Math.floor(rank)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

function paragraph(topic: number, language: Language): string {
  const syllables = shortest + Math.floor(language.random() * (longest - shortest));
  const sentences: string[] = [];
  for (let taken = 0; taken < syllables; taken += 30) {
    sentences.push(
      `${capitalised(takeSyllables(Math.min(30, syllables - taken), topic, language))}.`,
    );
  }
  return sentences.join(' ');
}

function takeSyllables(
  count: number,
  topic: number,
  { random, phrases, topics }: Language,
): string {
  const taken: string[] = [];
  while (taken.length < count) {
    const preferred = random() < 0.45 ? phrases[pick(topics[topic] ?? [], random, 4)] : undefined;
    taken.push(...(preferred ?? pick(phrases, random, 300)));
  }
  return taken.slice(0, count).join(' ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
