let parse = { (text: String) in Int(text) ?? -1 }
let pair = { (a: Int, b: Int) in (sum: a + b, product: a * b) }
let make = { [1, 2, 3] }
let nothing = {}
print(parse("4") + parse("x"), pair(2, 3).product, make().count, type(of: pair), type(of: nothing))
let choose: (Bool) -> (Int) -> Int = { $0 ? { $0 + 1 } : { $0 - 1 } }
print(choose(true)(5), choose(false)(5), [1, 2].map(choose(true)))
