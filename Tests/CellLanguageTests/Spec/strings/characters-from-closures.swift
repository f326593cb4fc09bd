print(String((0...3).map { $0 % 2 == 0 ? "#" : "." }))
let alive: Set = [1, 2]
print((0...1).map { y in String((0...3).map { alive.contains($0 + y) ? "#" : "." }) })
print(String([1, 2, 3].map { _ in "x" }), String(repeatElement("-", count: 3)))
print(String("abc".map { $0 == "a" ? "A" : $0 }), String(["a", "b"]))
