let a: Int = "one"
let b = unknown1
let c: Double = "two"
print(unknown2)
