// The elements of an array literal are what its type makes of them, whichever overload is meant.

protocol Part { var text: String { get } }

extension Double: Part { var text: String { "\(self)" } }

extension Array: Part where Element: Part {
  var text: String { "[" + map(\.text).joined(separator: " ") + "]" }
}

struct Block: Part, ExpressibleByArrayLiteral {
  let text: String
  init(arrayLiteral parts: any Part...) { text = "<" + parts.map(\.text).joined(separator: " ") + ">" }
}

func block(_ x: Double) -> Block { [x, 2 * x] }

enum Size: Int { case small = 1, large }

struct Points {
  init(_ rows: [[Double]], size: Size? = nil) { print("rows", rows, size ?? .small) }
  init(_ block: Block, size: Size? = nil) { print("block", block.text, size ?? .small) }
}

func show(_ x: [Double]) { print("numbers", x) }
func show(_ x: Block) { print("block", x.text) }

let place = 0.5
_ = Points([block(place)])
_ = Points([block(place), block(1)], size: .large)
_ = Points([[place, 1]])
show([place, 1])
show([block(place)])
show([[place], block(1)])
let blocks = [block(place), block(2)]
print(blocks.map(\.text))
