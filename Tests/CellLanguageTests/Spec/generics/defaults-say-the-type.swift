func make<T: BinaryInteger>(_ value: Int, as type: T.Type = Int16.self) -> T { T(value) }
func collect<S: Sequence>(_ values: S = [1, 2, 3]) -> [S.Element] { Array(values) }

let small = make(5)
print(type(of: small), type(of: make(5, as: UInt8.self)), make(7) + 1)
print(collect(), collect("ab"), collect(1...2))
