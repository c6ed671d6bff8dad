/** What is wrong with a text that a person printed, and how to mend it; undefined when nothing is. */
export interface TextFault {
  reason: string
  hint: string
}

/** C0 and C1 controls, what broken decoding leaves behind, and marks that turn the direction of what follows. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]/ // oxlint-disable-line no-control-regex
const lineBreaks = /[\t\n\r]/
const markup = /<\/?[a-z][^<>]*>|<!--|&(#\d+|#x[\da-f]+|[a-z]{2,8}\d?);/i

const shown = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** Checks a text that was trimmed. A name has no line breaks and no markup either. */
export const textFault = (text: string, { max, name = false }: { max: number; name?: boolean }): TextFault | undefined => {
  if (!text) return { reason: 'empty, or only spaces', hint: 'Write what stands there, or leave it empty.' }
  if (text.length > max)
    return { reason: `longer than ${max.toLocaleString('en')} characters`, hint: 'Shorten it; is a quote or a separator missing?' }
  const control = controls.exec(text)?.[0]
  if (control === '\ufffd')
    return {
      reason: 'holds U+FFFD, which stands for a character that was lost',
      hint: 'Take the text from where it was whole; save it as UTF-8.',
    }
  if (control) return { reason: `holds the control character ${shown(control)}`, hint: 'Remove the character.' }
  if (!name) return undefined
  if (lineBreaks.test(text))
    return { reason: 'a name with a line break or tab', hint: 'Write the name in one line; list several with a separator.' }
  const mark = markup.exec(text)?.[0]
  return mark ? { reason: `holds markup: ${mark.slice(0, 40)}`, hint: 'Write plain text: remove the tag, write & for &amp;.' } : undefined
}

export const longestName = 1_000
export const longestText = 10_000
