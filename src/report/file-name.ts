const reserved = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])(?= *(?:\.|$))/i;
const longest = 120;

/** Text as a file's name that Windows, macOS and Linux accept; what they refuse becomes `_`. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Cs}/gu, '_')
    .replace(/^[. ]+/, '_');
  const short = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  return reserved.test(short) || short === '' ? `_${short}` : short;
}
