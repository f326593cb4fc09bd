let a: Int? = 4
let b: Int? = nil
let sum = a.flatMap { x in b.map { x + $0 } }
print(sum as Any, (a ?? 0) + (b ?? 1), a.map { $0 > 3 ? "big" : "small" } ?? "none")
print(a != nil ? "some" : "none", b == nil && a != nil, [a, b].compactMap { $0 }.reduce(0, +))
let chosen = a == 4 ? b : a
print(chosen as Any, a.map(String.init) ?? "-", zip([a, b], [b, a]).map { $0 ?? $1 ?? -1 })
