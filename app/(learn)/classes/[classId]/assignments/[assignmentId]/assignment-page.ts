/** What a page about an assignment of a class is given. */
export interface AssignmentPageProps {
  readonly params: Promise<{ readonly classId: string; readonly assignmentId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}
