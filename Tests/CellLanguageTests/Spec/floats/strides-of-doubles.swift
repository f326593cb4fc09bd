var n = 0
for _ in stride(from: -1.5, through: 1.5, by: 0.1) { n += 1 }
let list = Array(stride(from: -1.5, through: 1.5, by: 0.1))
print(n, list.count, list.last!, list[7])
print(Array(stride(from: 0.0, to: 1.0, by: 0.1)), stride(from: Float(1), to: 0, by: -0.3).map { $0 })
