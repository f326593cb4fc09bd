var number: Int! = 5
number += 1
print(number as Any, number * 2, number.map { $0 + 1 } as Any)
if let number { print(number) }
func next(_ n: Int!) -> Int { n + 1 }
print(next(4), next(number))
var list: [Int]! = [1, 2]
list.append(3)
print(list.count, list[0], list.map { $0 * 2 })
for item in list { print(item, terminator: " ") }
print()
switch number {
case .some(let n): print("some", n)
case .none: print("none")
}
var later: (Int) -> Int
var recursive: ((Int) -> Int)!
recursive = { $0 <= 1 ? 1 : $0 * recursive($0 - 1) }
later = recursive
print(later(5))
