struct Color: Equatable {
  let value: Int
  init?(_ text: String) {
    guard let value = Int(text) else { return nil }
    self.value = value
  }
  init?(hex text: String) {
    guard let value = Int(text, radix: 16) else { return nil }
    self.value = value
  }
}
print(Color(hex: "ff")!.value, Color("12")!.value, Color("x") == nil)
func total(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }
func total(_ numbers: Int...) -> Int { total(numbers) }
print(total(1, 2), total([5]))
struct List<T> {
  var items: [T]
  init(_ items: [T]) { self.items = items }
  init(_ items: T...) { self.init(items) }
}
print(List(1, 2, 3).items, List([4]).items)
