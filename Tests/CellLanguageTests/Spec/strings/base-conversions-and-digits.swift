func digits(_ n: Int, base: Int) -> String {
  guard n > 0 else { return "0" }
  var (rest, text) = (n, "")
  while rest > 0 {
    let digit = rest % base
    text = String(Array("0123456789abcdef")[digit]) + text
    rest /= base
  }
  return text
}
print(digits(255, base: 16), digits(10, base: 2), digits(0, base: 3), digits(1000, base: 7))
print(
  [255, 10].map { String($0, radix: 16) }, "12345".reduce(0) { $0 + ($1.wholeNumberValue ?? 0) })
