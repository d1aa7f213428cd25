const digitsBefore = '(?<![0-9A-Za-z])';
const digitsAfter = '(?![0-9A-Za-z])';
const identity = new RegExp(`${digitsBefore}[1-9]\\d{16}[0-9Xx]${digitsAfter}`, 'g');
const mobile = /(?<!\d)((?:\+?86[- ]?)?1[3-9]\d)[- ]?\d{4}[- ]?(\d{4})(?!\d)/g;
const card = new RegExp(`${digitsBefore}\\d{4}[- ]?\\d{4}[- ]?\\d{4}[- ]?\\d{1,7}${digitsAfter}`, 'g');
const email = /[\w.+-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.[A-Za-z]{2,24})/g;

/**
 * Text from data as it may be shown: ID-card numbers keep their first and last character, bank cards the first 6
 * and last 4 digits, mobile numbers the first 3 and last 4, e-mail addresses their first letter and the host.
 */
export function maskPersonal(text: string): string {
  return text
    .replace(identity, number => `${number[0]}${'*'.repeat(16)}${number[17]}`)
    .replace(mobile, '$1****$2')
    .replace(card, maskCard)
    .replace(email, (address, host: string) => `${address[0]}***@${host}`);
}

/** Only numbers that end in the right check digit: an order number is not a bank card. */
function maskCard(text: string): string {
  const digits = text.replace(/[- ]/g, '');
  if (!hasLuhnDigit(digits)) return text;
  return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`;
}

/** ISO/IEC 7812-1, annex B. */
function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let back = 0; back < digits.length; back++) {
    const digit = Number(digits[digits.length - 1 - back]);
    const doubled = digit * 2;
    sum += back % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
