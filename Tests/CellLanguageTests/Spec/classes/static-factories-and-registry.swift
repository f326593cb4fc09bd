class Plugin {
  private static var registry: [String: () -> Plugin] = [:]
  static func register(_ name: String, _ make: @escaping () -> Plugin) { registry[name] = make }
  static func make(_ name: String) -> Plugin? { registry[name]?() }
  static var names: [String] { registry.keys.sorted() }
  func run() -> String { "plain" }
}
final class Loud: Plugin { override func run() -> String { super.run().uppercased() } }
Plugin.register("loud") { Loud() }
Plugin.register("plain", Plugin.init)
print(
  Plugin.names, Plugin.make("loud")?.run() ?? "-", Plugin.make("plain")?.run() ?? "-",
  Plugin.make("x") == nil)
