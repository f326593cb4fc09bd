let isWide = true
let width = isWide ? 1 : 0.5
print(width, type(of: width))
let offset: Double = isWide ? 3 / 2 : 0
print(offset)
let optional = isWide ? 4 : nil
print(optional as Any)
