/** Names of what is drawn. */
const DRAWN =
  '(?:figures?|graphs?|diagrams?|pictures?|images?|charts?|histograms?|box ?plots?|scatter ?plots?|number lines?|tables?)'

const NEEDED = [
  // The pools put a picture between these.
  /##[^#]{1,200}##/,
  /<img\b|!\[[^\]]{0,200}\]\(|\.(?:gif|png|jpe?g|svg)\b/i,
  new RegExp(`\\b${DRAWN} (?:below|above|shown|to the (?:right|left))\\b`, 'i'),
  new RegExp(`\\b(?:following|accompanying) ${DRAWN}(?=[\\s,.:;?]|$)`, 'i'),
  /\b(?:in|on|from|see|using) (?:the|this) (?:figure|diagram|picture|image)\b/i,
  /\b(?:shown|pictured|graphed) (?:below|above)\b/i,
] as const

/** Whether a text is about a picture or table that isn't in it. */
export const needsFigure = (text: string): boolean =>
  NEEDED.some((pattern) => pattern.test(text)) && !/\\begin\{(?:array|tabular)\}/.test(text)
