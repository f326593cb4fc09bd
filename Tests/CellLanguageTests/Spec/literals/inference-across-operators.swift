let a = 2 * 3.5 + 1
let b = [1, 2, 3].map { Double($0) / 2 }.reduce(0, +) / 3
let c: [Double] = [1, 2].map { $0 / 4 }
let d = (1...3).map { 0.5 * Double($0) }
let e: Float = 2 * (1 + 0.5)
let f = 7 / 2 + Int(7 / 2.0)
let g = max(1, 2.5), h = [0.5, 1, 2].max() ?? 0
print(a, b, c, d, e, f, g, h, 10 / 4 * 2.0, -1 / 2, -1 / 2.0)
