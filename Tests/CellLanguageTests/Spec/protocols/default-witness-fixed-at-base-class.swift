protocol Describing { func describe() -> String }
extension Describing { func describe() -> String { "default" } }
class Base: Describing {}
class Derived: Base {
  func describe() -> String { "derived" }
}
class Direct: Describing {
  func describe() -> String { "direct" }
}
final class Further: Direct {
  override func describe() -> String { "further" }
}
let all: [any Describing] = [Base(), Derived(), Direct(), Further()]
print(all.map { $0.describe() }, Derived().describe())
