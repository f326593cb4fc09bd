protocol Greeter: AnyObject { var greeting: String { get set } }
extension Greeter { func greet() -> String { greeting } }
class Person: Greeter {
  var greeting = "hi"
  required init() {}
  static func make() -> Self { self.init() }
}
class Loud: Person {
  override var greeting: String {
    get { super.greeting.uppercased() + "!" }
    set { super.greeting = newValue }
  }
}
let greeter: any Greeter = Loud.make()
print(greeter.greet())
greeter.greeting = "hello"
print(greeter.greet(), greeter is Loud)
