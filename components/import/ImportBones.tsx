import { Bone, Bones } from '@/components/ui/Bones'

/** A page of importing before it is there. */
export function ImportBones({ label }: { readonly label: string }) {
  return (
    <Bones label={label}>
      <Bone className="h-4 w-16" />
      <Bone className="h-9 w-36" />
      <Bone className="mt-2 h-7 w-80" />
      <Bone className="mt-4 h-110 max-w-measure rounded-lg" />
    </Bones>
  )
}
