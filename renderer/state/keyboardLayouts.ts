/** What stands on the keys of the keyboards most people here have, by the place of each key. */

type Level = ReadonlyMap<string, string>;
export type KeyboardLayout = {
  readonly id: string;
  readonly name: string;
  readonly isOfMac: boolean;
  readonly plain: Level;
  readonly shifted: Level;
  /** Characters that wait for the next key and type nothing by themselves. */
  readonly dead: string;
};

const LETTERS = (row: string): readonly string[] => [...row].map((letter) => `Key${letter}`);
/** Places of the four rows, from left to right. */
const ROWS: readonly (readonly string[])[] = [
  ['Backquote', ...[...'1234567890'].map((digit) => `Digit${digit}`), 'Minus', 'Equal', 'IntlYen'],
  [...LETTERS('QWERTYUIOP'), 'BracketLeft', 'BracketRight'],
  [...LETTERS('ASDFGHJKL'), 'Semicolon', 'Quote', 'Backslash'],
  ['IntlBackslash', ...LETTERS('ZXCVBNM'), 'Comma', 'Period', 'Slash', 'IntlRo'],
];
/** A key that is not there, or types nothing. */
const NOTHING = ' ';

const levelOf = (rows: readonly string[]): Level =>
  new Map(
    rows.flatMap((row, at) =>
      [...row].flatMap((character, place): readonly (readonly [string, string])[] => {
        const code = ROWS[at]?.[place];
        return code === undefined || character === NOTHING ? [] : [[code, character]];
      }),
    ),
  );

const layout = (
  id: string,
  name: string,
  plain: readonly string[],
  shifted: readonly string[],
  { dead = '', isOfMac = false } = {},
): KeyboardLayout => ({ id, name, isOfMac, plain: levelOf(plain), shifted: levelOf(shifted), dead });

const US = ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'\\", '\\zxcvbnm,./'] as const;
const US_SHIFTED = ['~!@#$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:"|', '|ZXCVBNM<>?'] as const;
const GERMAN = ['^1234567890ß´', 'qwertzuiopü+', 'asdfghjklöä#', '<yxcvbnm,.-'] as const;
const GERMAN_SHIFTED = ['°!"§$%&/()=?`', 'QWERTZUIOPÜ*', "ASDFGHJKLÖÄ'", '>YXCVBNM;:_'] as const;
const SPANISH = ["º1234567890'¡", 'qwertyuiop`+', 'asdfghjklñ´ç', '<zxcvbnm,.-'] as const;
const SPANISH_SHIFTED = ['ª!"·$%&/()=?¿', 'QWERTYUIOP^*', 'ASDFGHJKLÑ¨Ç', '>ZXCVBNM;:_'] as const;
const RUSSIAN = ['ё1234567890-=', 'йцукенгшщзхъ', 'фывапролджэ\\', '\\ячсмитьбю.'] as const;
const RUSSIAN_SHIFTED = ['Ё!"№;%:?*()_+', 'ЙЦУКЕНГШЩЗХЪ', 'ФЫВАПРОЛДЖЭ/', '/ЯЧСМИТЬБЮ,'] as const;
const JAPANESE = [' 1234567890-^\\', 'qwertyuiop@[', 'asdfghjkl;:]', ' zxcvbnm,./\\'] as const;
const JAPANESE_SHIFTED = [' !"#$%&\'() =~|', 'QWERTYUIOP`{', 'ASDFGHJKL+*}', ' ZXCVBNM<>?_'] as const;

/** The keyboards one can choose by name; the one in use is found among them where it can be. */
export const KEYBOARD_LAYOUTS: readonly KeyboardLayout[] = [
  layout('us', 'English (United States)', US, US_SHIFTED),
  layout(
    'uk',
    'English (United Kingdom)',
    ['`1234567890-=', 'qwertyuiop[]', "asdfghjkl;'#", '\\zxcvbnm,./'],
    ['¬!"£$%^&*()_+', 'QWERTYUIOP{}', 'ASDFGHJKL:@~', '|ZXCVBNM<>?'],
  ),
  layout('german', 'German', GERMAN, GERMAN_SHIFTED, { dead: '^´`' }),
  layout(
    'french',
    'French (AZERTY)',
    ['²&é"\'(-è_çà)=', 'azertyuiop^$', 'qsdfghjklmù*', '<wxcvbn,;:!'],
    [' 1234567890°+', 'AZERTYUIOP¨£', 'QSDFGHJKLM%µ', '>WXCVBN?./§'],
    { dead: '^¨' },
  ),
  layout('polish', 'Polish (programmers)', US, US_SHIFTED),
  layout('spanish', 'Spanish', SPANISH, SPANISH_SHIFTED, { dead: '`´^¨' }),
  layout('russian', 'Russian', RUSSIAN, RUSSIAN_SHIFTED),
  layout('japanese', 'Japanese', JAPANESE, JAPANESE_SHIFTED),
  layout('macUs', 'English', US, US_SHIFTED, { isOfMac: true }),
  layout('macGerman', 'German', GERMAN, GERMAN_SHIFTED, { isOfMac: true, dead: '^´`' }),
  layout(
    'macFrench',
    'French (AZERTY)',
    ['@&é"\'(§è!çà)-', 'azertyuiop^$', 'qsdfghjklmù`', '<wxcvbn,;:='],
    ['#1234567890°_', 'AZERTYUIOP¨*', 'QSDFGHJKLM%£', '>WXCVBN?./+'],
    { isOfMac: true, dead: '^¨`' },
  ),
  layout('macSpanish', 'Spanish', SPANISH, SPANISH_SHIFTED, { isOfMac: true, dead: '`´^¨' }),
  layout(
    'macRussian',
    'Russian',
    [']1234567890-=', 'йцукенгшщзхъ', 'фывапролджэё', '>ячсмитьбю/'],
    ['[!"№%:,.;()_+', 'ЙЦУКЕНГШЩЗХЪ', 'ФЫВАПРОЛДЖЭЁ', '<ЯЧСМИТЬБЮ?'],
    { isOfMac: true },
  ),
  layout('macJapanese', 'Japanese', JAPANESE, JAPANESE_SHIFTED, { isOfMac: true }),
];
