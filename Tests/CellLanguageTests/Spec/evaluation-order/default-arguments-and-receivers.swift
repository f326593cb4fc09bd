func log(_ name: String, _ value: Int) -> Int {
  print(name)
  return value
}
struct Thing {
  init() { print("made") }
  func use(_ a: Int, b: Int = log("default b", 2), c: Int) -> Int { a + b + c }
}
print(Thing().use(log("a", 1), c: log("c", 3)))
