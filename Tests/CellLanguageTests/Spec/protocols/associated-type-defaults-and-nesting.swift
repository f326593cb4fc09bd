protocol Parser {
  associatedtype Output = String
  func parse(_ text: String) -> Output?
}
struct Trimmed: Parser { func parse(_ text: String) -> String? { text.isEmpty ? nil : text } }
struct Number: Parser { func parse(_ text: String) -> Int? { Int(text) } }
struct Many<Item: Parser>: Parser {
  let item: Item
  func parse(_ text: String) -> [Item.Output]? {
    let parts = text.split(separator: ",").map { item.parse(String($0)) }
    return parts.contains { $0 == nil } ? nil : parts.compactMap { $0 }
  }
}
struct Mapped<Base: Parser, Output>: Parser {
  let base: Base
  let transform: (Base.Output) -> Output
  func parse(_ text: String) -> Output? { base.parse(text).map(transform) }
}
extension Parser {
  func map<T>(_ transform: @escaping (Output) -> T) -> Mapped<Self, T> {
    Mapped(base: self, transform: transform)
  }
}
let sum = Many(item: Number()).map { $0.reduce(0, +) }
print(sum.parse("1,2,3") ?? -1, sum.parse("1,x") ?? -1, Trimmed().map(\.count).parse("four") ?? 0)
