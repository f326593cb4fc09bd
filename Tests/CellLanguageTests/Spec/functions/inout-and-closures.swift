func modify(_ value: inout Int, using change: (inout Int) -> Void) {
  change(&value)
  change(&value)
}
var number = 3
modify(&number) { $0 *= $0 }
print(number)
modify(&number) { n in n -= 1 }
print(number)
func makeAdder(_ amount: Int) -> (inout [Int]) -> Void { { list in list.append(amount) } }
var list = [1]
let add = makeAdder(5)
add(&list)
add(&list)
print(list)
