protocol Greeter {
  var name: String { get }
  func greet() -> String
}
extension Greeter {
  func greet() -> String { "Hello, \(name)" }
  func shout() -> String { greet().uppercased() }
}
struct Plain: Greeter { let name: String }
struct Formal: Greeter {
  let name: String
  func greet() -> String { "Good day, \(name)" }
  func shout() -> String { "(never) \(name)" }
}
let greeters: [any Greeter] = [Plain(name: "Ann"), Formal(name: "Bob")]
for greeter in greeters { print(greeter.greet(), greeter.shout()) }
print(Formal(name: "Cy").shout())
