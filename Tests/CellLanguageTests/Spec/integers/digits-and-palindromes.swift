func reversed(_ n: Int) -> Int {
  var (rest, result) = (n, 0)
  while rest != 0 { (rest, result) = (rest / 10, result * 10 + rest % 10) }
  return result
}
print(reversed(1230), reversed(-45), (1...200).filter { $0 == reversed($0) && $0 > 100 })
let largest = (90...99).flatMap { a in (a...99).map { a * $0 } }.filter { reversed($0) == $0 }.max()
print(largest ?? 0)
