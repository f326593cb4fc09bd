struct Box<Item> {
  let item: Item
  func tell<Other>(_ other: Other) -> String {
    func both<Third>(_ third: Third) -> String { "\(Item.self) \(Other.self) \(type(of: third)) \(item)" }
    return both(other)
  }
}
print(Box(item: "x").tell(2), Box(item: 1.5).tell([1]))
