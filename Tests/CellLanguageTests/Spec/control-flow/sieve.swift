var isPrime = [Bool](repeating: true, count: 50)
isPrime[0] = false
isPrime[1] = false
var candidate = 2
while candidate * candidate < isPrime.count {
  if isPrime[candidate] {
    for multiple in stride(from: candidate * candidate, to: isPrime.count, by: candidate) {
      isPrime[multiple] = false
    }
  }
  candidate += 1
}
print(isPrime.indices.filter { isPrime[$0] })
