let count = 3
let price: Double? = 2.5
let missing: Int? = nil
print("count: \(count), twice: \(count * 2), negative: \(-count)")
print("price: \(price as Any), missing: \(String(describing: missing))")
print("nested: \("inner \(count + 1)") done", "tuple: \((1, "a"))", "list: \([1.0, 2])")
print("type: \(type(of: price)), closure: \({ $0 + 1 }(count))")
