import type { Metadata } from 'next'
import { ClassOverview } from '@/components/classes/ClassOverview'
import { senders } from '@/lib/jobs/senders'
import { joinCodeAction, leaveClassAction } from '../actions'
import { classOf, type ClassPageProps } from '../read-class'

export async function generateMetadata(props: ClassPageProps): Promise<Metadata> {
  return { title: (await classOf(props)).name }
}

/** A class: for those who teach it and for those who learn in it. */
export default async function ClassPage(props: ClassPageProps) {
  return (
    <ClassOverview
      found={await classOf(props)}
      server={senders().address}
      actions={{ joinCode: joinCodeAction, leave: leaveClassAction }}
    />
  )
}
