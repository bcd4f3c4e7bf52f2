import { Ruler, RulerLegend } from '@/components/ui/Ruler'
import { Surprise, SurpriseChip } from '@/components/ui/Surprise'
import { words } from '@/lib/words'
import { Sample, Section } from './Section'

const { common, design } = words
const { prediction } = design

export function Predictions() {
  return (
    <Section title={design.section.prediction}>
      <div className="grid gap-8 md:grid-cols-3">
        <Sample title={prediction.before}>
          <Ruler predicted={0.82} band={[0.74, 0.88]} own={0.75} />
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            <RulerLegend mark="model">
              {prediction.legendModel} <b className="figure-num">{common.surprise.percent(0.82)}</b>
            </RulerLegend>
            <RulerLegend mark="own">
              {prediction.legendOwn} <b className="figure-num">{common.surprise.percent(0.75)}</b>
            </RulerLegend>
          </div>
        </Sample>
        <Sample title={prediction.bandOnly}>
          <Ruler predicted={0.38} band={[0.12, 0.7]} />
        </Sample>
        <Sample title={prediction.ownOnly}>
          <Ruler own={0.25} />
        </Sample>
      </div>
      <div className="mt-8 grid gap-8 md:grid-cols-2">
        <Sample title={prediction.recalled}>
          <Surprise predicted={0.82} own={0.75} recalled>
            {prediction.recalledSentence}
          </Surprise>
        </Sample>
        <Sample title={prediction.missed}>
          <Surprise predicted={0.88} own={0.95} recalled={false}>
            {prediction.missedSentence}
          </Surprise>
        </Sample>
        <Sample title={prediction.small}>
          <Surprise predicted={0.97} recalled />
          <div className="mt-4 flex flex-wrap gap-2">
            <SurpriseChip points={18} />
            <SurpriseChip points={-88} />
            <SurpriseChip points={0} />
          </div>
        </Sample>
      </div>
    </Section>
  )
}
