let text: String? = "42"
print(text.map { $0.count } as Any, text.flatMap { Int($0) } as Any, text.map { Int($0) } as Any)
let bad: String? = "x"
print(bad.flatMap(Int.init) as Any, (nil as String?).map { $0 + "!" } as Any)
let half = { (n: Int) -> Int? in n % 2 == 0 ? n / 2 : nil }
print(Int?(12).flatMap(half).flatMap(half) as Any, Int?(6).flatMap(half).flatMap(half) as Any)
