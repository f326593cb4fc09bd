protocol Readable { init?(_ text: String) }
extension Int: Readable {}
extension String: Readable {}
struct Word: Readable {
  let text: String
  init(_ text: String) { self.text = text }
}
final class Name: Readable {
  let text: String
  required init(_ text: String) { self.text = text }
}
func read<T: Readable>(_ text: String, as type: T.Type = T.self) -> T? { T(text) }
print(read("5", as: Int.self) as Any, read("x", as: Int.self) as Any, read("s") as String? as Any)
print(read("w", as: Word.self)!.text, read("n", as: Name.self)!.text)
func lossless<T: LosslessStringConvertible>(_ text: String) -> T? { T(text) }
print(lossless("a") as String? ?? "-", lossless("2.5") as Double? ?? 0)
