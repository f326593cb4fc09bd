var total = 0
let add = { (amount: Int) in total += amount }
add(3)
total *= 10
add(1)
print(total)
var readers: [() -> Int] = []
var shared = 1
readers.append { shared }
shared = 5
readers.append { shared * 10 }
print(readers.map { $0() })
