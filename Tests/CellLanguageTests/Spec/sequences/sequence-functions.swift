print(Array(sequence(first: 1) { $0 < 100 ? $0 * 3 : nil }))
print(
  sequence(first: 27) { $0 == 1 ? nil : ($0 % 2 == 0 ? $0 / 2 : 3 * $0 + 1) }.prefix(5).map { $0 })
let pairs = sequence(state: (0, 1)) { state -> Int? in
  let value = state.0
  state = (state.1, state.0 + state.1)
  return value > 20 ? nil : value
}
print(Array(pairs))
print(
  Array(repeatElement("z", count: 3)).joined(), Array(CollectionOfOne(5)),
  Array(EmptyCollection<Int>()))
