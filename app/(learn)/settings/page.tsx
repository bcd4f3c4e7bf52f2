import type { Metadata } from 'next'
import { AccountPart } from '@/components/settings/AccountPart'
import { CalendarFeed } from '@/components/settings/CalendarFeed'
import { CardsPart } from '@/components/settings/CardsPart'
import { ClassesPart } from '@/components/settings/ClassesPart'
import { DayPart } from '@/components/settings/DayPart'
import { EasyDaysPart } from '@/components/settings/EasyDaysPart'
import { FocusSettings } from '@/components/settings/FocusSettings'
import { MediaUsed } from '@/components/settings/MediaUsed'
import { NightSettings } from '@/components/settings/NightSettings'
import { Reminders } from '@/components/settings/reminders/Reminders'
import { PartsNav } from '@/components/settings/PartsNav'
import { PredictionPart } from '@/components/settings/PredictionPart'
import { SchedulerPart } from '@/components/settings/SchedulerPart'
import { WorrySettings } from '@/components/settings/WorrySettings'
import { WritingPart } from '@/components/settings/WritingPart'
import { YouPart } from '@/components/settings/YouPart'
import { requestTheme } from '@/components/shell/theme-cookie'
import { ThemeSwitch } from '@/components/shell/ThemeSwitch'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { requireViewer } from '@/lib/auth/viewer'
import type { SettingsDto } from '@/lib/contracts/settings'
import { focusSettings } from '@/lib/data/focus-learners'
import { settings as selectSettings, type LearnerSettings } from '@/lib/data/learners'
import { chosenEasyDays, chosenScheduler } from '@/lib/data/learner-models'
import { mediaBytesUsed } from '@/lib/data/media'
import { nightSettings } from '@/lib/data/night-learners'
import { selectWorries } from '@/lib/data/worries'
import { pushKey, senders } from '@/lib/jobs/senders'
import { mediaRoom } from '@/lib/usecases/add-media'
import { calendarSinceDay } from '@/lib/usecases/calendar/feed'
import { readReminders } from '@/lib/usecases/reminders/settings'
import { retentionPrices } from '@/lib/usecases/retention-prices'
import { away } from '@/lib/words/away'
import { calendar } from '@/lib/words/calendar'
import { classes } from '@/lib/words/classes'
import { datesWords } from '@/lib/words/dates'
import { exam } from '@/lib/words/exam'
import { notes } from '@/lib/words/notes'
import { reminders as reminderWords } from '@/lib/words/reminders'
import { settings as words } from '@/lib/words/settings'
import { sleep } from '@/lib/words/sleep'
import { setDreadRecordsAction } from '../../(focus)/actions'
import { deleteWorriesAction, setWorryRecordsAction } from '../../(study)/exam/actions'
import { chooseEasyDaysAction, chooseSchedulerAction } from '../dates/actions'
import { saveSettingsAction } from './actions'
import { calendarAction } from './calendar-actions'
import { deleteDreadRecordsAction, setQuittingTimeAction } from './focus-actions'
import {
  deleteDayRecordsAction,
  deleteNightsAction,
  setDayRecordsAction,
  setNightHoursAction,
  setSleepExperimentAction,
} from './night-actions'
import {
  mailRemindersAction,
  saveRemindersAction,
  subscribePushAction,
  tryPushAction,
  unsubscribePushAction,
} from './reminder-actions'

export const metadata: Metadata = { title: words.title }

/** The parts of the page, in order, by the id of each. */
const PARTS = [
  { id: 'you', title: words.you.title },
  { id: 'writing', title: words.writing.title },
  { id: 'day', title: words.day.title },
  { id: 'easy-days', title: away.easyDays.title },
  { id: 'cards', title: words.cards },
  { id: 'scheduler', title: datesWords.scheduler.title },
  { id: 'prediction', title: words.prediction },
  { id: 'focus', title: words.focus.title },
  { id: 'nights', title: sleep.settings.title },
  { id: 'reminders', title: reminderWords.settings.title },
  { id: 'calendar', title: calendar.settings.title },
  { id: 'worries', title: exam.settings.title },
  { id: 'device', title: words.device },
  { id: 'storage', title: notes.media.usedTitle },
  { id: 'classes', title: classes.title },
  { id: 'account', title: words.account.title },
]

export default async function SettingsPage() {
  const viewer = await requireViewer()
  const [
    settings,
    focus,
    nights,
    worries,
    reminders,
    calendarSince,
    theme,
    used,
    prices,
    scheduler,
    easyDays,
  ] = await Promise.all([
    selectSettings(viewer),
    focusSettings(viewer),
    nightSettings(viewer),
    selectWorries(viewer),
    readReminders(viewer, { pushKey: pushKey(), mail: senders().mail !== null }),
    calendarSinceDay(viewer),
    requestTheme(),
    mediaBytesUsed(viewer),
    retentionPrices(viewer),
    chosenScheduler(viewer),
    chosenEasyDays(viewer),
  ])
  const part = { settings: shown(settings), save: saveSettingsAction }
  return (
    <>
      <PageHeader title={words.title} />
      <div className="mt-4 grid items-start gap-6 lg:mt-6 lg:grid-cols-[minmax(0,1fr)_12rem] lg:gap-10">
        <div className="lg:order-2 lg:h-full">
          <PartsNav parts={PARTS} />
        </div>
        <div className="grid max-w-measure gap-6 *:scroll-mt-6">
          <YouPart {...part} />
          <WritingPart {...part} />
          <DayPart {...part} zones={Intl.supportedValuesOf('timeZone')} />
          <EasyDaysPart easyDays={easyDays} choose={chooseEasyDaysAction} />
          <CardsPart {...part} prices={prices} />
          <SchedulerPart scheduler={scheduler} choose={chooseSchedulerAction} />
          <PredictionPart {...part} />
          <FocusSettings
            settings={focus}
            records={{ setRecords: setDreadRecordsAction, deleteRecords: deleteDreadRecordsAction }}
            setQuittingTime={setQuittingTimeAction}
          />
          <NightSettings
            settings={nights}
            actions={{
              setHours: setNightHoursAction,
              setExperiment: setSleepExperimentAction,
              setRecords: setDayRecordsAction,
              deleteRecords: deleteDayRecordsAction,
              deleteNights: deleteNightsAction,
            }}
          />
          <Reminders
            reminders={reminders}
            actions={{
              save: saveRemindersAction,
              subscribe: subscribePushAction,
              unsubscribe: unsubscribePushAction,
              tryPush: tryPushAction,
              mail: mailRemindersAction,
            }}
          />
          <CalendarFeed since={calendarSince} change={calendarAction} />
          <WorrySettings
            worries={worries}
            zone={settings.zone}
            setRecords={setWorryRecordsAction}
            deleteRecords={deleteWorriesAction}
          />
          <Sheet id="device" title={words.device}>
            <ThemeSwitch className="mt-5 max-w-90" stored={theme} />
          </Sheet>
          <MediaUsed used={used} most={mediaRoom(viewer)} />
          <ClassesPart />
          <AccountPart />
        </div>
      </div>
    </>
  )
}

/** The settings alone, without what only the server needs of them. */
const shown = ({ heldDay: _, heldFrom: __, away: ___, ...settings }: LearnerSettings): SettingsDto => settings
