import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { classes } from '@/lib/words/classes'

/** The ways into a class, and to open one. */
export const ClassesPart = () => (
  <Sheet id="classes" title={classes.title}>
    <p className="note mt-1">{classes.settingsText}</p>
    <TextLink href="/classes">{classes.openOrJoin}</TextLink>
  </Sheet>
)
