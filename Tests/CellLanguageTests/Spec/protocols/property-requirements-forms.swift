protocol Shape {
  var name: String { get }
  var size: Double { get set }
  static var count: Int { get set }
}
struct Square: Shape {
  let name = "square"
  var size = 1.0
  static var count = 0
}
final class Blob: Shape {
  var name: String { "blob \(size)" }
  var size: Double {
    get { Double(Blob.count) }
    set { Blob.count = Int(newValue) }
  }
  static var count = 3
}
func grow<S: Shape>(_ shape: inout S) {
  shape.size *= 2
  S.count += 1
}
var square = Square()
var blob = Blob()
grow(&square)
grow(&blob)
print(square, Square.count, blob.name, Blob.count)
