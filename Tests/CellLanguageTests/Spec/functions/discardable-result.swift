var log: [String] = []
@discardableResult
func record(_ text: String) -> Int {
  log.append(text)
  return log.count
}
record("one")
record("two")
print(record("three"), log)
_ = record("four")
print(log.count)
