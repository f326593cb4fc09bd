protocol Shape { init(size: Double); var area: Double { get } }
struct Square: Shape {
  let size: Double
  var area: Double { size * size }
}
struct Disc: Shape {
  let size: Double
  var area: Double { 3 * size * size }
}
func build<S: Shape>(_ type: S.Type, _ sizes: [Double]) -> [S] { sizes.map(S.init(size:)) }
print(build(Square.self, [1, 2]).map(\.area), build(Disc.self, [2]).map { $0.area })
let kinds: [any Shape.Type] = [Square.self, Disc.self]
print(kinds.map { $0.init(size: 2).area }, Square.self == Square.self, type(of: Square(size: 1)))
