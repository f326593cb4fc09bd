class Animal {
  var legs = 4
  func speak() -> String { "..." }
}
protocol Named { var name: String { get } }
extension Named where Self: Animal { var name: String { "animal " + speak() } }
class Bird: Animal, Named { override func speak() -> String { "tweet" } }
func show<T: Animal & Named>(_ value: T) -> String { "\(value.name) \(value.legs)" }
print(Bird().name, show(Bird()))
