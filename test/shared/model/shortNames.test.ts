import { expect, it } from 'vitest';
import { initials, leastName, rowName, shorterNames } from '../../../shared/model/shortNames';

it.each([
  ['Saoirse Whitlow', 'S. Whitlow', 'Whitlow', 'SW'],
  ['Dr Saoirse Whitlow', 'S. Whitlow', 'Whitlow', 'SW'],
  ['Prof. Dr. Hanna Weiß', 'H. Weiß', 'Weiß', 'HW'],
  ['Whitlow, Saoirse', 'S. Whitlow', 'Whitlow', 'SW'],
  ['Jean-Luc Picard', 'J.-L. Picard', 'Picard', 'JP'],
  ['Jan van der Berg', 'J. van der Berg', 'van der Berg', 'JB'],
  ['Martin King Jr.', 'M. King', 'King', 'MK'],
  ['Łukasz Żak', 'Ł. Żak', 'Żak', 'ŁŻ'],
  ['Александр Иванов', 'А. Иванов', 'Иванов', 'АИ'],
  ['Cher', 'Cher', 'Cher', 'C'],
  ['王小明', '王小明', '王小明', '小明'],
  ['王 小明', '王小明', '王小明', '小明'],
  ['王芳', '王芳', '王芳', '王芳'],
  ['王小明 (Wang Xiaoming)', '王小明', '王小明', '小明'],
  ['김 민수', '김민수', '김민수', '민수'],
  ['山田 太郎', '山田太郎', '山田太郎', '太郎'],
  ['محمد الأحمد', 'محمد الأحمد', 'الأحمد', 'م'],
  ['דוד כהן', 'דוד כהן', 'כהן', 'ד'],
  ['प्रिया शर्मा', 'प्रिया शर्मा', 'शर्मा', 'प्रि'],
])('%s is %s in a row, %s in least room and %s as letters', (name, row, least, letters) => {
  expect([rowName(name), leastName(name), initials(name)]).toEqual([row, least, letters]);
});

it('gives a name in less and less room, the longest first, and never an empty one', () => {
  expect(shorterNames('Dr Saoirse Whitlow')).toEqual([
    'Dr Saoirse Whitlow',
    'Saoirse Whitlow',
    'S. Whitlow',
    'Whitlow',
  ]);
  for (const name of ['', ' ', 'Dr', ',', '(?)', 'Mr ']) expect(shorterNames(name)[0]).toBe(name);
});
