struct Failure: Error { let at: Int }
var log: [String] = []
func visit(_ values: [Int], _ body: (Int) throws -> Int) rethrows -> Int {
  var total = 0
  for value in values {
    defer { log.append("d\(value)") }
    total += try body(value)
    log.append("v\(value)")
  }
  return total
}
func attempt(_ values: [Int]) -> Int {
  do {
    return try visit(values) { value in
      guard value != 3 else { throw Failure(at: value) }
      return try visit([value]) { $0 > 5 ? try { throw Failure(at: $0) }($0) : $0 * 2 }
    }
  } catch let failure as Failure {
    return -failure.at
  } catch {
    return 0
  }
}
print(attempt([1, 2]), attempt([1, 3, 4]), attempt([9]), visit([4]) { $0 })
print(log.joined(separator: " "))
