final class Buffer {
  var values: [Int]
  init(_ values: [Int]) { self.values = values }
}
struct Signal {
  private var buffer: Buffer
  init(_ values: [Int]) { buffer = Buffer(values) }
  var values: [Int] { buffer.values }
  subscript(i: Int) -> Int {
    get { buffer.values[i] }
    set {
      if !isKnownUniquelyReferenced(&buffer) { buffer = Buffer(buffer.values) }
      buffer.values[i] = newValue
    }
  }
}
var a = Signal([1, 2])
var b = a
b[0] = 10
a[1] += 5
print(a.values, b.values)
