let fibonacci = sequence(state: (0, 1)) { state -> Int in
  defer { state = (state.1, state.0 + state.1) }
  return state.0
}
print(Array(fibonacci.prefix(10)))
let countdown = sequence(state: 3) { n -> Int? in
  guard n > 0 else { return nil }
  n -= 1
  return n
}
print(Array(countdown))
