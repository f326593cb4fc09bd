struct Failure: Error {}
func work(_ fails: Bool) throws -> Int {
  print("begin")
  defer { print("cleanup") }
  if fails { throw Failure() }
  defer { print("late cleanup") }
  return 1
}
do {
  print(try work(false))
  print(try work(true))
  print("never")
} catch {
  print("caught", error)
}
