struct Printer<T> { var value: T }
extension Printer { func kind() -> String { "anything" } }
extension Printer where T == Int { func kind() -> String { "Int" } }
extension Printer where T: Collection { func kind() -> String { "collection of \(value.count)" } }
print(
  Printer(value: 1).kind(), Printer(value: 1.5).kind(), Printer(value: [1, 2]).kind(),
  Printer(value: "abc").kind())
func viaGeneric<T>(_ value: T) -> String { Printer(value: value).kind() }
print(viaGeneric(1), viaGeneric([1]))
