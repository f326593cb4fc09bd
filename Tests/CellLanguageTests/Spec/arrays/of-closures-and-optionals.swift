var transforms: [(Int) -> Int] = [{ $0 + 1 }, { $0 * $0 }]
transforms.append { -$0 }
print(transforms.map { $0(3) }, transforms.reduce(2) { $1($0) }, transforms[1](5))
let maybes: [((Int) -> Int)?] = [nil, { $0 * 7 }]
print(maybes.map { $0?(2) ?? 0 }, maybes.compactMap { $0 }.count)
transforms.removeAll()
print(transforms.isEmpty)
