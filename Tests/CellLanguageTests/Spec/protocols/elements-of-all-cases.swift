protocol Symbol: Hashable, CaseIterable where AllCases: RandomAccessCollection {}
enum Weather: Symbol { case sun, rain }
struct Distribution<S: Symbol> {
  var weights: [S: Double]
  init() { weights = S.allCases.reduce(into: [:]) { $0[$1] = 1 } }
  subscript(symbol: S) -> Double { weights[symbol, default: 0] }
  var total: Double { S.allCases.map { self[$0] }.reduce(0, +) }
}
print(Distribution<Weather>().total, Distribution<Weather>()[.rain])
protocol Machine { associatedtype State: CaseIterable }
extension Machine where State: RawRepresentable, State.RawValue == String {
  static var diagram: String { State.allCases.map { "(\($0.rawValue))" }.joined(separator: "-") }
}
enum Turnstile: Machine { enum State: String, CaseIterable { case locked, open } }
print(Turnstile.diagram)
func index<T: CaseIterable & Equatable>(of value: T) -> Int {
  var n = 0
  for element in T.allCases {
    if element == value { return n }
    n += 1
  }
  return -1
}
print(index(of: Weather.rain))
