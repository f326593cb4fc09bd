struct Bad: Error {}
func positive(_ n: Int) throws -> Int {
  guard n > 0 else { throw Bad() }
  return n
}
func maybe(_ n: Int) throws -> Int? { n > 5 ? nil : try positive(n) }
print((try? positive(3)) as Any, (try? positive(-3)) as Any)
print((try? maybe(1)) as Any, (try? maybe(9)) as Any, (try? maybe(-1)) as Any)
if let value = try? positive(8) { print("value", value) }
let list = [1, -1, 2].compactMap { try? positive($0) }
print(list, (try? positive(-2)) ?? 0)
