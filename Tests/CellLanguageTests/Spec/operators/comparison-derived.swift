struct Card: Comparable {
  var rank: Int
  static func < (a: Card, b: Card) -> Bool { a.rank < b.rank }
}
let (low, high) = (Card(rank: 2), Card(rank: 9))
print(low < high, low > high, low <= low, high >= low, low == Card(rank: 2), low != high)
print(
  min(low, high), max(low, high).rank, [high, low].sorted().map(\.rank),
  (low...high).contains(Card(rank: 5)))
