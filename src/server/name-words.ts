// The words of generated names, by language. Every pair makes a name; French and Spanish put the animal first.
interface Words {
  readonly places: readonly string[];
  readonly animals: readonly string[];
  readonly name: (place: string, animal: string) => string;
}

const list = (words: string): readonly string[] => words.split(', ');

const words = {
  en: {
    places: list(
      'Glacier, Ridge, Summit, Granite, Moraine, Cornice, Basalt, Meadow, Valley, Alpine, Boulder, Canyon, Lantern, Compass, Starlit, Misty, Snowy, Mossy, Frosty, Moonlit',
    ),
    animals: list(
      'Fox, Ibex, Marmot, Lynx, Owl, Otter, Badger, Hare, Falcon, Pika, Yak, Heron, Wolf, Raven, Moose, Squirrel, Stag, Newt, Bison, Crane',
    ),
    name: (place: string, animal: string) => `${place} ${animal}`,
  },
  de: {
    places: list(
      'Gletscher, Grat, Gipfel, Granit, Moränen, Wechten, Basalt, Karst, Tal, Alm, Felsen, Schlucht, Laternen, Kompass, Sternen, Nebel, Schnee, Moos, Frost, Mond',
    ),
    animals: list(
      'Fuchs, Steinbock, Wiesel, Luchs, Uhu, Otter, Dachs, Hase, Falke, Marder, Yak, Reiher, Wolf, Rabe, Gämse, Hörnchen, Hirsch, Molch, Bison, Kranich',
    ),
    name: (place: string, animal: string) => `${place}-${animal}`,
  },
  fr: {
    places: list(
      'du glacier, de la crête, du sommet, du granit, de la moraine, du col, du basalte, de la grotte, du vallon, des alpages, du rocher, du canyon, du refuge, du torrent, des étoiles, de la brume, des neiges, de la mousse, du givre, de la lune',
    ),
    animals: list(
      'Renard, Bouquetin, Lynx, Hibou, Loutre, Lièvre, Faucon, Yak, Héron, Loup, Corbeau, Castor, Cerf, Triton, Bison, Cigogne, Hermine, Chamois, Aigle, Merle',
    ),
    name: (place: string, animal: string) => `${animal} ${place}`,
  },
  es: {
    places: list(
      'del glaciar, de la cresta, de la cima, del granito, del collado, del basalto, de la gruta, del valle, de la peña, del cañón, del refugio, del torrente, de la niebla, de la nieve, del musgo, de la luna, del alba, del bosque, del lago, del páramo',
    ),
    animals: list(
      'Zorro, Íbice, Lince, Búho, Nutria, Tejón, Liebre, Halcón, Yak, Garza, Lobo, Cuervo, Castor, Ardilla, Ciervo, Tritón, Bisonte, Grulla, Rebeco, Águila',
    ),
    name: (place: string, animal: string) => `${animal} ${place}`,
  },
  zh: {
    places: list(
      '冰川, 山脊, 峰顶, 花岗, 雪原, 岩洞, 山谷, 高山, 巨石, 峡谷, 提灯, 罗盘, 星光, 云雾, 白雪, 青苔, 霜花, 月光, 松林, 溪流',
    ),
    animals: list(
      '狐狸, 羚羊, 土拨鼠, 猞猁, 猫头鹰, 水獭, 獾, 野兔, 猎鹰, 鼠兔, 牦牛, 苍鹭, 灰狼, 渡鸦, 河狸, 松鼠, 雄鹿, 蝾螈, 野牛, 仙鹤',
    ),
    name: (place: string, animal: string) => `${place}${animal}`,
  },
} satisfies Readonly<Record<string, Words>>;

/** The words of a language (BCP 47); English where it has none. */
export function wordsOf(language: string): Words {
  const short = language.split('-')[0] ?? '';
  return Object.hasOwn(words, short) ? words[short as keyof typeof words] : words.en;
}
