let whole = 3
let fraction = 3.0
let text = "a"
let list = [1, 2.5]
print(type(of: whole), type(of: fraction), type(of: text), type(of: list), list)
print(type(of: [1, 2]), type(of: [1: "one"]), type(of: 1 as UInt8), type(of: true))
