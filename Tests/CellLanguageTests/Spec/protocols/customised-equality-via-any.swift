protocol Shape { func isEqual(to other: any Shape) -> Bool }
extension Shape where Self: Equatable {
  func isEqual(to other: any Shape) -> Bool { (other as? Self) == self }
}
struct Dot: Shape, Equatable { var x = 0 }
struct Bar: Shape, Equatable { var length = 1 }
let shapes: [any Shape] = [Dot(), Bar(), Dot(x: 2), Dot()]
print(shapes.map { $0.isEqual(to: shapes[0]) })
