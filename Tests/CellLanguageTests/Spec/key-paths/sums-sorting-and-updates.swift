struct Address: Equatable { var street: String; var zip: Int }
struct Person { var name: String; var age: Int; var address: Address?; var tags: [String] = [] }
extension Sequence {
  func sorted<T: Comparable>(by path: KeyPath<Element, T>) -> [Element] {
    sorted { $0[keyPath: path] < $1[keyPath: path] }
  }
  func sum<T: AdditiveArithmetic>(_ path: KeyPath<Element, T>) -> T {
    reduce(.zero) { $0 + $1[keyPath: path] }
  }
}
func update<T, V>(_ value: inout T, _ path: WritableKeyPath<T, V>, _ change: (inout V) -> Void) {
  change(&value[keyPath: path])
}
var people = [
  Person(name: "Bo", age: 30, address: Address(street: "Main", zip: 1)),
  Person(name: "Al", age: 25, address: nil),
]
update(&people[1], \.tags) { $0.append("z") }
update(&people[1], \.name) { $0 = $0.uppercased() }
print(
  people.sum(\.age), people.sorted(by: \.age).map(\.name), people[1].tags,
  people[0][keyPath: \.address?.zip] as Any)
print(
  people.map(\.address?.street), people.filter(\.tags.isEmpty).count, [3, 1, 2].sorted(by: \.self))
