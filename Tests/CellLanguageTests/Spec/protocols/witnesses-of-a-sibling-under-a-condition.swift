protocol Container { associatedtype Item; var first: Item { get } ; var rest: [Item] { get } }
protocol Showable { var shown: String { get } ; var label: String { get } }
protocol Deep: Showable {}
extension Container where Item == Int { var shown: String { "int \(first + 1) \(all)" } ; var all: [Item] { [first] + rest } }
extension Container where Item: CustomStringConvertible { var label: String { first.description + rest.map(\.description).joined() } }
struct Box: Container, Deep { var first = 3; var rest = [4, 5] }
func s(_ x: some Showable) -> String { x.shown + x.label }
func d<T: Deep>(_ x: T) -> String { "\(x.shown) \(x.label)" }
print(Box().shown, Box().label)
print(s(Box()), (Box() as any Showable).shown, (Box() as any Deep).label)
print(d(Box()))
let xs: [any Showable] = [Box()]
print(xs.map(\.shown), xs.map { $0.label })
protocol Dist { associatedtype X; func sample() -> X; func mean() -> X }
protocol Gauss: Dist where X == Double { var mu: Double { get } }
extension Gauss { func sample() -> Double { mu } }
extension Dist where X == Double { func mean() -> Double { sample() * 2 } }
struct N: Gauss { var mu = 1.5 }
let gs: [any Gauss] = [N()]
print(gs[0].mean() + 1, gs[0].sample() * 2)
let total = gs.map { $0.mean() }.reduce(0, +)
print(total)
