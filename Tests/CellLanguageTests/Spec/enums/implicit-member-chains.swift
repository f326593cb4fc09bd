struct Paint {
  var name: String
  static let red = Paint(name: "red")
  static func custom(_ name: String) -> Paint { Paint(name: name) }
  var dark: Paint { Paint(name: "dark " + name) }
  func mixed(with other: Paint) -> Paint { Paint(name: "\(name)+\(other.name)") }
}
func use(_ paint: Paint?) -> String { paint?.name ?? "none" }
print(use(.red), use(.red.dark), use(.custom("teal").mixed(with: .red)), use(nil))
let paints: [Paint] = [.red, .init(name: "x"), .custom("y").dark]
print(paints.map(\.name))
