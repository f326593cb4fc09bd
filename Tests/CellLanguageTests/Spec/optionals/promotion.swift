func show(_ value: Int?) -> String { value.map { "\($0)" } ?? "nil" }
func pick(_ yes: Bool) -> Double? { yes ? 1 / 2 : nil }
let list: [Int?] = [1, nil, Int("x"), 2]
let table: [String: Int?] = ["a": 1]
print(show(3), show(nil), show(Int("7")), pick(true) as Any, pick(false) as Any)
print(list, table["a"] as Any, list.count)
let function: (Int) -> Int? = { $0 > 0 ? $0 : nil }
let wrapped: ((Int) -> Int?)? = function
print(wrapped?(1) as Any, wrapped?(-1) as Any, (wrapped?(2)).map(String.init(describing:)) ?? "-")
