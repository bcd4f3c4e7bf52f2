/**
 * Words that are short, plain and hard to mistake for each other when somebody reads them out in a room.
 */
const WORDS = (
  'ACORN AMBER ANCHOR APPLE ARROW ATLAS AUTUMN BADGER BAMBOO BASKET BEACON BIRCH BISCUIT BREEZE BRIDGE BRONZE ' +
  'BUTTON CABIN CACTUS CAMEL CANDLE CANVAS CARAMEL CASTLE CEDAR CHALK CHERRY CIRCLE CLOVER COBALT COMET COPPER ' +
  'CORAL COTTON CRANE CRAYON CRYSTAL CYCLE DAHLIA DESERT DOLPHIN DRAGON EAGLE EMBER FALCON FEATHER FERN FIDDLE ' +
  'FOREST FOSSIL GARDEN GINGER GLACIER GRANITE GUITAR HARBOUR HAZEL HERON HONEY HORIZON ISLAND IVORY JACKET JASMINE ' +
  'JIGSAW JUNGLE KETTLE KITE LADDER LAGOON LANTERN LAUREL LEMON LIBRARY LILAC LINEN LOBSTER MAGNET MANGO MAPLE ' +
  'MARBLE MEADOW MELON METEOR MIRROR MOSAIC NECTAR NUTMEG OCEAN OLIVE ORBIT ORCHARD OTTER PADDLE PAPER PARROT ' +
  'PEBBLE PENCIL PEPPER PIANO PILLOW PLANET POCKET PRAIRIE PRISM PUZZLE QUARTZ QUIET RAVEN RIBBON RIVER ROCKET ' +
  'SADDLE SAFFRON SALMON SILVER SPIRAL SUMMER SUNDAY TEAPOT THIMBLE THUNDER TIGER TIMBER TULIP TUNNEL TURTLE VALLEY ' +
  'VELVET VIOLIN WALNUT WILLOW WINDOW WINTER'
).split(' ')

const NUMBERS = 1000

/** How many codes there are: guessing one takes that many tries over the number of classes. */
export const JOIN_CODES = WORDS.length ** 2 * NUMBERS

/**
 * A code to read out in a room: `QUIET-RIVER-418`.
 *
 * @param uniform numbers from 0 up to 1, unpredictable
 */
export function makeJoinCode(uniform: () => number): string {
  const word = (): string => WORDS[Math.floor(uniform() * WORDS.length)] ?? ''
  const number = String(Math.floor(uniform() * NUMBERS)).padStart(3, '0')
  return `${word()}-${word()}-${number}`
}

/** The code somebody typed, however they wrote it: `quiet river 418`; null for what can be none. */
export function readJoinCode(typed: string): string | null {
  const [, first = '', second = '', number = ''] =
    /^([A-Z]+)[^A-Z0-9]+([A-Z]+)[^A-Z0-9]*(\d{3})$/.exec(typed.trim().toUpperCase()) ?? []
  return WORDS.includes(first) && WORDS.includes(second) ? `${first}-${second}-${number}` : null
}
