let a = [1, 2]
let b = a + [3] + (4...5)
print(b, a + a[..<1], [0] + a)
var c = a
c += [10]
c += 20...21
c += a.map { $0 * 100 }
print(c)
print([a, b].joined().map { $0 }, ["x"] + ["y"].map { $0 + "!" })
