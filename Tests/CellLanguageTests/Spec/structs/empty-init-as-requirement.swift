protocol Factory {
  init()
  static func produce() -> Self
}
extension Factory {
  static func produce() -> Self { Self() }
}
struct Widget: Factory { var id = 7, name = "w" }
struct Empty: Factory {}
print(Widget.produce(), Empty.produce(), Widget(id: 1), Widget())
