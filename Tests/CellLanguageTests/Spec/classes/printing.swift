class Plain { var x = 1 }
final class Described: Plain, CustomStringConvertible {
  var description: String { "described \(x)" }
}
print(Plain(), [Plain()], Described(), [Described()])
print("\(Plain())", Optional(Described()) as Any, type(of: Plain()))
struct Wrapper { let plain = Plain(), described = Described() }
print(Wrapper())
