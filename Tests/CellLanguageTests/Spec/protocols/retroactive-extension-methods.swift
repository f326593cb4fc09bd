extension Int {
  var isPrime: Bool { self > 1 && !(2..<Swift.max(2, self)).contains { isMultiple(of: $0) } }
  func times(_ body: (Int) -> Void) { for index in 0..<self { body(index) } }
  static func dice(_ sides: Int) -> [Int] { Array(1...sides) }
}
extension Double { var squared: Double { self * self } }
extension String {
  subscript(offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
extension Array where Element == Double {
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
extension Collection where Element: Equatable {
  func count(of value: Element) -> Int { filter { $0 == value }.count }
}
print((1...20).filter(\.isPrime), 1.5.squared, "swift"[1], [1, 2, 6].mean)
3.times { print($0, terminator: " ") }
print(Int.dice(3), [1, 2, 1].count(of: 1), "banana".count(of: "a"))
