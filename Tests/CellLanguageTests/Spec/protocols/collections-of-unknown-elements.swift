let k: any Collection = ["a": 1]
print(k.map { "\($0)" }.count)
let s: any Sequence = [1, 2, 3]
for x in s { print(x) }
print(s.map { "\($0)" })
print(k.count, k.isEmpty)
var t = 0
s.forEach { _ in t += 1 }
print(t)
let c: any Collection = Set([1])
for x in c { print(x) }
print(s.reduce(0) { n, _ in n + 1 })
print(s.filter { _ in true }.count)
print(k.first != nil)
if let f = s.first(where: { _ in true }) { print(f) }
print(k.prefix(1).count)
let str: any Collection = "héllo"
print(str.map { "\($0)" }.joined(separator: "-"))
let bi: any BidirectionalCollection = [1, 2, 3]
print(bi.last.map { "\($0)" } ?? "none", bi.reversed().map { "\($0)" })
let ra: any RandomAccessCollection = 1...3
print(ra.count, ra.map { "\($0)" })
func size(_ c: any Collection) -> Int { c.count }
print(size([1, 2]), size("abc"), size(["a": 1]), size(1..<9))
let many: [any Collection] = [[1, 2], "abc", 1...4, Set([1.5])]
print(many.map(\.count), many.map { $0.count })
