// errors
enum NetworkError: Error, Equatable {
  case timeout(seconds: Int), status(code: Int, message: String), offline
}
struct ValidationError: Error, CustomStringConvertible {
  var field: String, reasons: [String]
  var description: String { "\(field): \(reasons.joined(separator: "; "))" }
}
func fetch(_ n: Int) throws -> String {
  switch n {
  case 0: throw NetworkError.timeout(seconds: 30)
  case 1: throw NetworkError.status(code: 404, message: "Not found")
  case 2: throw NetworkError.offline
  case 3: throw ValidationError(field: "name", reasons: ["empty", "short"])
  default: return "data \(n)"
  }
}
for i in 0..<5 {
  do { print(try fetch(i)) } catch NetworkError.timeout(let s) where s > 10 {
    print("long timeout", s)
  } catch let NetworkError.status(code, message) { print(code, message) } catch is NetworkError {
    print("some network error")
  } catch let e as ValidationError { print("validation", e) }
}
func typed(_ x: Int) throws(NetworkError) -> Int { if x < 0 { throw .offline }; return x * 2 }
do { _ = try typed(-1) } catch { print(error == .offline) }
let r = Result { try fetch(1) }
switch r {
case .success(let s): print(s)
case .failure(let e as NetworkError): print("failed", e)
case .failure(let e): print("?", e)
}
let results = (0..<6).map { i in Result { try fetch(i) } }
print(results.compactMap { try? $0.get() })
print(results.filter { if case .failure = $0 { true } else { false } }.count)
let mapped = Result<Int, NetworkError>.success(4).map { $0 + 1 }.flatMap {
  $0 > 4 ? .failure(.offline) : .success($0)
}
print(mapped)
print(mapped.mapError { _ in ValidationError(field: "f", reasons: []) })
func cleanup() throws {
  defer { print("closed") }
  print("opened")
  defer { print("flushed") }
  _ = try fetch(2)
  print("unreachable")
}
do { try cleanup() } catch { print("caught \(error)") }
print((try? fetch(9)) ?? "none", try! fetch(8))
func rethrowing<T>(_ times: Int, _ body: (Int) throws -> T) rethrows -> [T] {
  try (0..<times).map(body)
}
print(rethrowing(3) { $0 * $0 })
print((try? rethrowing(3) { try fetch($0) }) as Any)
struct Retry: Error { let attempts: Int }
func retry<T, E: Error>(_ n: Int, _ op: (Int) throws(E) -> T) throws -> T {
  var last: E?
  for i in 0..<n { do { return try op(i) } catch { last = error } }
  print("last", last.map { "\($0)" } ?? "-")
  throw Retry(attempts: n)
}
do { print(try retry(3) { i in try typed(i - 2) }) } catch { print(error) }
do { print(try retry(2) { _ in try typed(-2) }) } catch { print(error) }
