final class Owner {
  let name: String
  var report: (() -> String)?
  init(name: String) {
    self.name = name
    report = { [weak self] in self.map { "owner \($0.name)" } ?? "gone" }
  }
  deinit { print("released", name) }
}
var owner: Owner? = Owner(name: "ann")
let report = owner?.report
print(report?() ?? "-")
owner = nil
print(report?() ?? "-")
