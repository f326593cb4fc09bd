struct A { static let k = 1 }
print(A().k)
