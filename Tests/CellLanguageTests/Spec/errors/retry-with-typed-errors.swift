enum NetworkError: Error, Equatable { case timeout(Int), offline }
func request(_ attempt: Int) throws(NetworkError) -> String {
  switch attempt {
  case 0: throw .timeout(30)
  case 1: throw .offline
  default: return "data \(attempt)"
  }
}
struct GaveUp: Error { let last: (any Error)? }
func retry<T>(_ times: Int, _ body: (Int) throws -> T) throws -> T {
  var last: (any Error)?
  for attempt in 0..<times {
    do { return try body(attempt) } catch NetworkError.timeout(let s) where s > 60 {
      print("slow")
    } catch { last = error }
  }
  throw GaveUp(last: last)
}
print(try retry(3) { try request($0) })
do { print(try retry(2) { try request($0) }) } catch let error as GaveUp {
  print(error, error.last as? NetworkError == .offline)
}
