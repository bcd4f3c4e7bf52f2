import { Sheet } from '@/components/ui/Sheet'
import { InlineLink } from '@/components/ui/TextLink'
import { ENOUGH_PREDICTED, type PredictionsDto } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'
import { ModelCalibration, OwnCalibration } from './Calibration'
import { ModelComparison, OwnComparison } from './Comparison'

/** Who predicts how well: the learner, Spindle, the two together, and FSRS-6. */
export function Predictions({ predictions }: { readonly predictions: PredictionsDto }) {
  const { predicted, ownPredicted, everything, compared } = predictions
  if (everything === null) {
    return (
      <Sheet className="lg:col-span-2">
        <p className="h-sect">{insights.empty.few.title(ENOUGH_PREDICTED)}</p>
        <p className="note mt-1">{insights.empty.few.text(predicted)}</p>
      </Sheet>
    )
  }
  return (
    <>
      {compared !== null && (
        <>
          <OwnCalibration compared={compared} />
          <OwnComparison compared={compared} />
        </>
      )}
      <ModelCalibration everything={everything}>
        {compared === null && <NoOwnYet ownPredicted={ownPredicted} />}
      </ModelCalibration>
      <ModelComparison everything={everything} meaning={compared === null} />
    </>
  )
}

const NoOwnYet = ({ ownPredicted }: { readonly ownPredicted: number }) => (
  <p className="note mt-2">
    {insights.calibration.noOwn(ownPredicted, ENOUGH_PREDICTED)}{' '}
    <InlineLink href="/settings#prediction">{insights.calibration.settings}</InlineLink>
  </p>
)
