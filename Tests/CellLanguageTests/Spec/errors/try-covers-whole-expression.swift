enum Stop: Error { case now }
var log: [String] = []
func step(_ name: String, fails: Bool = false) throws -> Int {
  log.append(name)
  if fails { throw Stop.now }
  return name.count
}
let total = try step("one") + step("three")
print(total)
let outcome = try? step("x") + step("boom", fails: true) + step("never")
print(outcome as Any, log)
