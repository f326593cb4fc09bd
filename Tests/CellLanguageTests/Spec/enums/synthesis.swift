enum Size: Int, Comparable, CaseIterable {
  case small, medium, large
  static func < (a: Size, b: Size) -> Bool { a.rawValue < b.rawValue }
}
enum Priority: Comparable { case low, normal, high(Int), urgent(String) }
print(Size.small < .large, Size.allCases.max() ?? .small, Size.allCases.sorted(by: >))
let priorities: [Priority] = [.urgent("b"), .high(2), .low, .urgent("a"), .high(1), .normal]
print(priorities.sorted())
print(Priority.high(9) < .urgent(""), Priority.low < .low)
