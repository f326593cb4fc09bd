func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  b == 0 ? abs(a) : greatestCommonDivisor(b, a % b)
}
print(greatestCommonDivisor(48, 36), greatestCommonDivisor(-48, 36), greatestCommonDivisor(7, 0))
let numbers = [84, 36, 120]
print(numbers.reduce(0, greatestCommonDivisor))
