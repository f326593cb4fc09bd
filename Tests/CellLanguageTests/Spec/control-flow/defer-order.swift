func work(_ fails: Bool) -> String {
  print("start")
  defer { print("first deferred") }
  defer { print("second deferred") }
  if fails {
    defer { print("inner deferred") }
    print("failing")
    return "failed"
  }
  defer { print("third deferred") }
  return "finished"
}
print(work(true))
print(work(false))
