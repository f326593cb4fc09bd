let small: Int8 = -1
let large: UInt64 = .max
print(small < large, small == large, large > small)
let narrow: UInt8 = 200
let broad = 200
print(narrow == broad, narrow <= broad, narrow != 201)
