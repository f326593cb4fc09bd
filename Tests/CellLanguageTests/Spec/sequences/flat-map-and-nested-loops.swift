let suits = ["S", "H"]
let deck = suits.flatMap { suit in (1...3).map { "\(suit)\($0)" } }
print(deck)
print((1...4).flatMap { a in (a...4).compactMap { b in a * b == 4 ? (a, b) : nil } })
let triples = (1...12).flatMap { a in
  (a...12).flatMap { b in (b...15).filter { a * a + b * b == $0 * $0 }.map { [a, b, $0] } }
}
print(triples)
