/** Text as it is compared: not by case, nor by how many spaces there are, nor by how its letters are composed. */
export const folded = (text: string) =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
