protocol Named { var name: String { get } }
extension Named { var greeting: String { "I am \(name)" } }
class Robot: Named {
  var name: String { "robot" }
}
class Droid: Robot {
  override var name: String { "droid" }
}
let named: [any Named] = [Robot(), Droid()]
print(named.map(\.greeting))
print(named.filter { $0 is Droid }.count, (named[1] as? Robot)?.name ?? "-")
