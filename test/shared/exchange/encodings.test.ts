import { describe, expect, it } from 'vitest';
import { guessEncoding } from '../../../shared/exchange/csv/encodingGuess';
import { certainEncoding, decodeAs, ENCODING_NAMES } from '../../../shared/exchange/csv/encodings';

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** Words as other programs write them, one line each; the bytes were made elsewhere. */
const WORDS = [
  ['windows-1252', 'Zoë, Köln', '5a6feb0a4bf66c6e'],
  [
    'windows-1252',
    'Søren Kjærgaard, Åsa Pål, Bjørn Ødegård',
    '53f872656e204b6ae67267616172640ac573612050e56c0a426af8726e20d8646567e57264',
  ],
  ['windows-1252', 'Müller, Größe, Straße', '4dfc6c6c65720a4772f6df650a53747261df65'],
  ['windows-1252', 'Hélène, François, Jérôme, Benoît', '48e96ce86e650a4672616ee76f69730a4ae972f46d650a42656e6fee74'],
  ['windows-1252', 'João Conceição, Simões', '4a6fe36f20436f6e636569e7e36f0a53696df56573'],
  ['windows-1252', 'Niccolò, Muñoz, Peña, Núñez', '4e6963636f6cf20a4d75f16f7a0a5065f1610a4efaf1657a'],
  ['windows-1252', 'Guðrún Þórsdóttir', '4775f072fa6e20def3727364f374746972'],
  ['windows-1250', 'Dvořák, Jiří Černý, Růžena', '44766ff8e16b0a4a69f8ed20c865726efd0a52f99e656e61'],
  ['windows-1250', 'Kovačić, Horvatinčić', '4b6f7661e869e60a486f72766174696ee869e6'],
  ['windows-1250', 'Łukasz Świątek', 'a3756b61737a208c7769b974656b'],
  [
    'windows-1250',
    'Wójcik, Małgorzata Dąbrowska, Żaneta',
    '57f36a63696b0a4d61b3676f727a6174612044b962726f77736b610aaf616e657461',
  ],
  ['windows-1250', 'Erdős, Győri', '457264f5730a4779f57269'],
  ['windows-1250', 'Ştefan Mureşan', 'aa746566616e204d757265ba616e'],
  ['macintosh', 'Müller, Größe', '4d9f6c6c65720a47729aa765'],
  ['macintosh', 'Ödö, Pía', '85649a0a509261'],
  ['macintosh', 'Hélène François', '488e6c8f6e65204672616e8d6f6973'],
  ['macintosh', 'Søren Kjær', '53bf72656e204b6abe72'],
  ['macintosh', 'José Núñez', '4a6f738e204e9c96657a'],
  ['ibm850', 'Müller, Größe', '4d816c6c65720a477294e165'],
  ['ibm850', 'Hélène, François', '48826c8a6e650a4672616e876f6973'],
  ['ibm850', 'José Núñez', '4a6f7382204ea3a4657a'],
  ['iso-8859-2', 'Świątek, Łukasz', 'a67769b174656b0aa3756b61737a'],
  ['iso-8859-2', 'Dvořák, Šárka Žižka', '44766ff8e16b0aa9e1726b6120ae69be6b61'],
  ['x-mac-ce', 'Dvořák, Jiří Černý, Růžena', '44766fde876b0a4a69de92208965726ef90a52f3ec656e61'],
  [
    'x-mac-ce',
    'Świątek, Małgorzata Dąbrowska, Żaneta',
    'e577698874656b0a4d61b8676f727a61746120448862726f77736b610afb616e657461',
  ],
  ['windows-1254', 'Yıldız, Ayşe, Çağlar', '59fd6c64fd7a0a4179fe650ac761f06c6172'],
  ['windows-1251', 'Иван Петров, Директор', 'c8e2e0ed20cfe5f2f0eee20ac4e8f0e5eaf2eef0'],
  ['windows-1251', 'Ольга Щербакова', 'ceebfce3e020d9e5f0e1e0eaeee2e0'],
  ['koi8-r', 'Иван Петров', 'e9d7c1ce20f0c5d4d2cfd7'],
  ['ibm866', 'Иван Петров', '88a2a0ad208fa5e2e0aea2'],
  ['windows-1253', 'Ναταλία Παπαδοπούλου', 'cde1f4e1ebdfe120d0e1f0e1e4eff0effdebeff5'],
  ['windows-1255', 'דנה לוי', 'e3f0e420ece5e9'],
  ['windows-1256', 'محمد بن سعيد', 'e3cde3cf20c8e420d3daedcf'],
  ['windows-874', 'สมชาย ใจดี', 'cac1aad2c220e3a8b4d5'],
  ['gb18030', '王小明, 主任, 李华', 'cdf5d0a1c3f70ad6f7c8ce0ac0eebbaa'],
  ['big5', '王小明, 陳主任', 'a4fda470a9fa0ab3afa544a5f4'],
  ['shift_jis', '山田太郎, 部長', '8e52936391be98590a959492b7'],
  ['shift_jis', '佐藤 さくら, マネージャー', '8db293a12082b382ad82e70a837d836c815b83578383815b'],
  ['euc-jp', '山田太郎, 部長, さくら', 'bbb3c5c4c2c0cfba0ac9f4c4b90aa4b5a4afa4e9'],
  ['euc-kr', '김철수, 부장', 'b1e8c3b6bcf60abacec0e5'],
  ['euc-kr', '이영희 대리', 'c0ccbfb5c8f120b4ebb8ae'],
  ['windows-1257', 'Jānis Bērziņš, Žydrūnas', '4ae26e69732042e7727a69f2f00ade796472fb6e6173'],
  ['windows-1252', 'O’Brien – “Chief”', '4f92427269656e20962093436869656694'],
  ['windows-1252', 'Peñarol', '5065f161726f6c'],
  ['windows-1252', 'Ångström', 'c56e67737472f66d'],
  ['windows-1252', 'René', '52656ee9'],
  ['windows-1252', 'Bücher', '42fc63686572'],
  [
    'windows-1252',
    'Direction générale, Trésorerie, Qualité',
    '446972656374696f6e2067e96ee972616c650a5472e9736f72657269650a5175616c6974e9',
  ],
  [
    'windows-1252',
    'Ärztliche Direktorin, Chefärztin',
    'c4727a746c6963686520446972656b746f72696e0a43686566e4727a74696e',
  ],
] as const;

describe('the encoding of a file', () => {
  it.each(WORDS)('%s is proposed for %s', (encoding, words, hex) => {
    const bytes = bytesOf(hex);
    expect(certainEncoding(bytes)).toBeNull();
    const guess = guessEncoding(bytes);
    // Where two encodings have the same letters it is all one which of them is named.
    expect(decodeAs(bytes, guess.encoding)).toBe(words.replaceAll(', ', '\n'));
    expect(guess.samples.map((one) => one.encoding)).toContain(encoding);
  });

  it('is certain for UTF-8 and UTF-16, and a few broken letters do not make it another', () => {
    expect(certainEncoding(new TextEncoder().encode('Zoë'))).toBe('utf-8');
    expect(certainEncoding(bytesOf('fffe4100e900'))).toBe('utf-16le');
    const broken = Uint8Array.from([...new TextEncoder().encode('Zoë, Łukasz, Đặng, Ödön, Žofie\n'), 0xc5]);
    expect([certainEncoding(broken), guessEncoding(broken).encoding]).toEqual([null, 'utf-8']);
  });

  it('can be any that this computer reads', () => {
    for (const name of ENCODING_NAMES) expect(decodeAs(bytesOf('4100'), name), name).not.toBeNull();
  });
});

describe('a long text beside little else', () => {
  const long = `${'a'.repeat(299)}– and more`;

  it('is offered as UTF-8 first where it can be nothing else', () => {
    const bytes = new TextEncoder().encode(`Cost (£),Notes\n1,${long}`);
    const { encoding, samples } = guessEncoding(bytes);
    expect(encoding).toBe('utf-8');
    expect(samples[0]).toEqual({ encoding: 'utf-8', sample: expect.stringContaining('Cost (£)') as unknown });
    expect(samples.filter((one) => one.encoding === 'utf-8')).toHaveLength(1);
  });

  it('is not cut within a letter of two bytes, which would rule its encoding out', () => {
    // The last byte that is read of so long a text is the first of a letter.
    const bytes = Uint8Array.from([0x41, ...Array.from({ length: 200 }, () => [0xd6, 0xd0]).flat(), 0x41]);
    expect(guessEncoding(bytes).samples.map((one) => one.encoding)).toContain('gb18030');
  });
});
