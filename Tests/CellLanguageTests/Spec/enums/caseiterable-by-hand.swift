enum Suit: CaseIterable { case clubs, hearts }
enum Card: CaseIterable {
  case joker
  case plain(Suit, Int)
  static var allCases: [Card] {
    [.joker] + Suit.allCases.flatMap { suit in (1...2).map { .plain(suit, $0) } }
  }
}
print(Card.allCases.count, Card.allCases)
print(zip(Suit.allCases, 1...).map { "\($0)=\($1)" })
