import { Bone, Bones } from '@/components/ui/Bones'
import { shell } from '@/lib/words/shell'

/** Where the sheets of Insights will be, two abreast where there is room. */
export const InsightsBones = () => (
  <Bones label={shell.loading}>
    <Bone className="h-9 w-44" />
    <Bone className="h-5 w-64" />
    <Bone className="mt-3 h-13 w-72 rounded-md" />
    <div className="mt-6 grid gap-6 lg:grid-cols-2">
      <Bone className="h-120 w-full rounded-lg" />
      <Bone className="h-120 w-full rounded-lg" />
      <Bone className="h-80 w-full rounded-lg lg:col-span-2" />
    </div>
  </Bones>
)
