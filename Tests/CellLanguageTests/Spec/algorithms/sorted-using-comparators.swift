import Foundation

struct Person: Equatable {
  var name: String
  var age: Int
  var height: Double?
}

var people = [
  Person(name: "Cleo", age: 30, height: 1.7), Person(name: "Ada", age: 30, height: nil),
  Person(name: "Bo", age: 19, height: 1.8),
]
print(people.sorted(using: KeyPathComparator(\.name)).map(\.name))
print(
  people.sorted(using: [KeyPathComparator(\Person.age, order: .reverse), KeyPathComparator(\.name)])
    .map(\.name))
print(people.sorted(using: KeyPathComparator(\.height, order: .reverse)).map(\.name))
people.sort(using: [KeyPathComparator(\.age), .init(\.name, order: .reverse)])
print(people.map(\.name))
var byName = KeyPathComparator(\Person.name.count)
print(byName.compare(people[0], people[1]) == .orderedAscending, byName.order == .forward)
byName.order = .reverse
print(people.sorted(using: byName).map(\.name), byName == KeyPathComparator(\.name.count))
print([3, 1, 2].sorted(using: ComparableComparator(order: .reverse)))
