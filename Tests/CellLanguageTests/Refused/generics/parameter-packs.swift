func show<each T: CustomStringConvertible>(_ x: repeat each T) -> Int { var n = 0; for v in repeat each x { n += v.missing }; return n }
struct S {}
show(1, S())
func never<each T>(_ x: repeat each T) { let y: Int = "a" }
func bad(_ x: Int) { print(each x) }
struct Box<each T> { var v: (repeat each T) }
func lab<each T>(first: repeat each T, n: Int) {}
lab(1, 2, n: 3)
lab(first: 1, 2)
