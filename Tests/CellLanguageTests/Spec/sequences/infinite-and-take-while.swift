func primes() -> some Sequence<Int> {
  sequence(state: [Int]()) { (found: inout [Int]) -> Int? in
    var candidate = (found.last ?? 1) + 1
    while found.contains(where: { candidate % $0 == 0 }) { candidate += 1 }
    found.append(candidate)
    return candidate
  }
}
print(
  Array(primes().prefix(8)), primes().first { $0 > 50 } ?? 0,
  primes().prefix { $0 < 20 }.reduce(0, +))
