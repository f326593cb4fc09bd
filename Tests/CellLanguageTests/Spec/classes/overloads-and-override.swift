class Printer {
  func show(_ value: Int) -> String { "int \(value)" }
  func show(_ value: String) -> String { "string \(value)" }
  func show<T>(_ value: T) -> String { "any \(value)" }
}
class LoudPrinter: Printer {
  override func show(_ value: String) -> String { super.show(value.uppercased()) }
  func show(_ value: Double) -> String { "double \(value)" }
}
let printer: Printer = LoudPrinter()
print(printer.show(1), printer.show("a"), printer.show(2.5), LoudPrinter().show(2.5))
