struct Point { var x = 0 }
struct Box<T: Equatable> { var content: T? }
let names: [Point: String] = [:]
var seen: Set<Point> = []
func count(_ table: [Point: Int]) -> Int { table.count }
struct Index { var points: Set<Point> }
let boxes: [Box<Point>] = []
