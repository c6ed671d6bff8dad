// No library writes XML as it comes without being asked to hold it all; what is needed of one is this much.

/** Characters that XML 1.0 cannot hold, not even escaped: they become U+FFFD. */
const impossible = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\x7f-\x9f])\p{Cc}/gu
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as it stands in an element or in an attribute between double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(impossible, '\ufffd').replace(/[&<>"\t\n\r]/g, (character) => escapes[character]!)

/** Attributes of an element, each with a space in front; what is undefined or null is left out. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number | boolean | null | undefined>>): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
