let names = ["Eve", "bob", "Al"]
print(names.sorted { $0.count < $1.count })
print(names.sorted { a, b in a.lowercased() < b.lowercased() })
print(names.map { (name: String) -> Int in name.count })
print(names.reduce("") { $0 + $1.prefix(1) })
let add3: (Int, Int, Int) -> Int = { $0 + $1 + $2 }
print(add3(1, 2, 3), { 5 }(), { (x: Int) in x * x }(4))
