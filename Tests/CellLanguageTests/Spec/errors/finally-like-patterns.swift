final class Connection {
  static var open = 0
  init() { Connection.open += 1 }
  func close() { Connection.open -= 1 }
  func send(_ text: String) throws -> Int {
    guard !text.isEmpty else { throw Problem.empty }
    return text.count
  }
  enum Problem: Error { case empty }
}
func withConnection<T>(_ body: (Connection) throws -> T) rethrows -> T {
  let connection = Connection()
  defer { connection.close() }
  return try body(connection)
}
print(try withConnection { try $0.send("hello") }, Connection.open)
print(
  (try? withConnection { try $0.send("") }) as Any, withConnection { _ in Connection.open },
  Connection.open)
