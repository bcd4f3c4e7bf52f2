import type { Metadata } from 'next'
import { CalendarFeed } from '@/components/settings/CalendarFeed'
import { FocusSettings } from '@/components/settings/FocusSettings'
import { MediaUsed } from '@/components/settings/MediaUsed'
import { NightSettings } from '@/components/settings/NightSettings'
import { Reminders } from '@/components/settings/reminders/Reminders'
import { SettingsForm } from '@/components/settings/SettingsForm'
import { WorrySettings } from '@/components/settings/WorrySettings'
import { SignOutButton } from '@/components/shell/SignOutButton'
import { requestTheme } from '@/components/shell/theme-cookie'
import { ThemeSwitch } from '@/components/shell/ThemeSwitch'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { requireViewer } from '@/lib/auth/viewer'
import { focusSettings } from '@/lib/data/focus-learners'
import { settings as selectSettings } from '@/lib/data/learners'
import { mediaBytesUsed } from '@/lib/data/media'
import { nightSettings } from '@/lib/data/night-learners'
import { selectWorries } from '@/lib/data/worries'
import { pushKey, senders } from '@/lib/jobs/senders'
import { mediaRoom } from '@/lib/usecases/add-media'
import { calendarSinceDay } from '@/lib/usecases/calendar/feed'
import { readReminders } from '@/lib/usecases/reminders/settings'
import { settings as words } from '@/lib/words/settings'
import { setDreadRecordsAction } from '../../(focus)/actions'
import { deleteWorriesAction, setWorryRecordsAction } from '../../(study)/exam/actions'
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

export default async function SettingsPage() {
  const viewer = await requireViewer()
  const [settings, focus, nights, worries, reminders, calendarSince, theme, used] = await Promise.all([
    selectSettings(viewer),
    focusSettings(viewer),
    nightSettings(viewer),
    selectWorries(viewer),
    readReminders(viewer, { pushKey: pushKey(), mail: senders().mail !== null }),
    calendarSinceDay(viewer),
    requestTheme(),
    mediaBytesUsed(viewer),
  ])
  return (
    <div className="max-w-measure">
      <PageHeader title={words.title} />
      <div className="mt-6 grid gap-6">
        <SettingsForm
          settings={settings}
          zones={Intl.supportedValuesOf('timeZone')}
          save={saveSettingsAction}
        />
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
        <Sheet title={words.device}>
          <ThemeSwitch className="mt-5 max-w-90" stored={theme} />
        </Sheet>
        <MediaUsed used={used} most={mediaRoom(viewer)} />
        <Sheet title={words.account}>
          <p className="mt-3">
            <TextLink href="/account">{words.accountLink}</TextLink>
          </p>
          <div className="mt-5">
            <SignOutButton />
          </div>
        </Sheet>
      </div>
    </div>
  )
}
