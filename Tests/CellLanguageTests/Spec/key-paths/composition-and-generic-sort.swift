struct Person { let name: String, age: Int, address: Address }
struct Address { let city: String }
extension Sequence {
  func sorted<Value: Comparable>(by path: KeyPath<Element, Value>) -> [Element] {
    sorted { $0[keyPath: path] < $1[keyPath: path] }
  }
  func total<Value: AdditiveArithmetic>(_ path: KeyPath<Element, Value>) -> Value {
    reduce(.zero) { $0 + $1[keyPath: path] }
  }
}
let people = [
  Person(name: "cy", age: 30, address: Address(city: "Bonn")),
  Person(name: "al", age: 50, address: Address(city: "Aix")),
]
print(
  people.sorted(by: \.name).map(\.age), people.sorted(by: \.age).map(\.name), people.total(\.age))
let city = (\Person.address).appending(path: \.city)
print(people.map { $0[keyPath: city] }, people.map(\.address).map(\.city))
