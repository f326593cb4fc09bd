let count = 100
func describe() -> String { "global" }
struct Bag {
  var items = [1, 2]
  var count: Int { items.count }
  func describe() -> String { "bag of \(count)" }
  func both(count: Int) -> [Int] { [count, self.count] }
  func nested() -> Int {
    let count = self.count * 10
    return count
  }
}
print(Bag().describe(), Bag().both(count: 7), Bag().nested(), count, describe())
