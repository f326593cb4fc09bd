func root(of target: Double, tolerance: Double = 1e-12) -> (value: Double, steps: Int) {
  var guess = target
  var steps = 0
  while abs(guess * guess - target) > tolerance {
    guess = (guess + target / guess) / 2
    steps += 1
  }
  return (guess, steps)
}
print(root(of: 2))
print(root(of: 9).value, root(of: 2, tolerance: 0.1).steps)
