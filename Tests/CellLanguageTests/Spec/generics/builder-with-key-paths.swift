struct Query<Row> {
  var rows: [Row]
  func filter<V: Equatable>(_ path: KeyPath<Row, V>, is value: V) -> Query {
    Query(rows: rows.filter { $0[keyPath: path] == value })
  }
  func order<V: Comparable>(by path: KeyPath<Row, V>) -> Query {
    Query(rows: rows.sorted { $0[keyPath: path] < $1[keyPath: path] })
  }
  func select<V>(_ path: KeyPath<Row, V>) -> [V] { rows.map { $0[keyPath: path] } }
}
struct Pet { let name: String, kind: String, age: Int }
let pets = Query(rows: [
  Pet(name: "Rex", kind: "dog", age: 5), Pet(name: "Tom", kind: "cat", age: 3),
  Pet(name: "Fido", kind: "dog", age: 2),
])
print(pets.filter(\.kind, is: "dog").order(by: \.age).select(\.name), pets.select(\.age).max() ?? 0)
