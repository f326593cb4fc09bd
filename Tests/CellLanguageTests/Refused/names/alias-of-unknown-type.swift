typealias Transform<A> = (T) -> T
typealias Number = Doubel
let double: Transform<Int> = { $0 * 2 }
let x: Number = 1
print(double(4), x)
