// `??` of an optional of an optional takes one layer off when it can.
let a: Int?? = 1
print((a ?? nil) as Any, (a ?? nil) ?? 0)
print("\((a ?? nil) as Any)", (nil as Int??) ?? 3 as Any)
let none: String? = nil
let text: String? = none ?? nil ?? "x"
print(text as Any, none ?? text ?? "z")
