import { Bone, Bones } from '@/components/ui/Bones'
import { whatIf as words } from '@/lib/words/what-if'

export default function WhatIfLoading() {
  return (
    <Bones label={words.loading}>
      <Bone className="h-9 w-40" />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Bone className="h-110 rounded-lg" />
        <Bone className="h-110 rounded-lg" />
      </div>
    </Bones>
  )
}
