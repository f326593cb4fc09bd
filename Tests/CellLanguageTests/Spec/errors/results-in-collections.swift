struct Failure: Error, Equatable { let line: Int }
func parse(_ text: String, _ line: Int) -> Result<Int, Failure> {
  Int(text).map(Result.success) ?? .failure(Failure(line: line))
}
let results = ["1", "x", "3"].enumerated().map { parse($1, $0) }
print(
  results.compactMap { try? $0.get() },
  results.filter { if case .failure = $0 { true } else { false } }.count)
print(results.map { $0.map { $0 * 10 } })
print(results[1].flatMapError { error -> Result<Int, Never> in .success(error.line) }, results[0] == .success(1))
switch results[1] {
case .success(let n): print(n)
case .failure(Failure(line: 1)): print("line one")
case .failure(let error): print(error)
}
extension Failure { static func ~= (a: Failure, b: Failure) -> Bool { a.line == b.line } }
