let a = 3
let b: Int? = a
print(a + 1, a - -1, -a + 2, a * (-1), b! * 2, !true == false)  // swift-format-ignore
print(a<5, a>2 && a != 4, [a, -a].map{ $0+1 })  // swift-format-ignore
