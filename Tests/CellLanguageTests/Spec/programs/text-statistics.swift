// unicode / text processing
let text = """
  The quick brown fox jumps over the lazy dog.
    "Indented," she said — it's 3.14 (approx).

  Ünïcödé: 日本語 🙂👍🏽 e\u{301}
  """
let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
print(lines.count, lines.map(\.count))
var freq: [Character: Int] = [:]
for ch in text.lowercased() where ch.isLetter { freq[ch, default: 0] += 1 }
print(
  freq.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(5).map {
    "\($0.key)=\($0.value)"
  })
let words = text.split { !($0.isLetter || $0.isNumber || $0 == "'") }
print(words.count, words.map { String($0) }.max { $0.count < $1.count }!, words.first!, words.last!)
print(words.map { $0.first!.isUppercase ? "U" : "l" }.joined())
func caesar(_ s: String, _ k: Int) -> String {
  String(
    s.map { c -> Character in
      guard let a = c.asciiValue, c.isLetter else { return c }
      let base: UInt8 = c.isUppercase ? 65 : 97
      return Character(UnicodeScalar((a - base + UInt8((k + 26) % 26)) % 26 + base))
    })
}
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
func isPalindrome(_ s: String) -> Bool {
  let f = s.lowercased().filter(\.isLetter); return f == String(f.reversed())
}
print(isPalindrome("A man, a plan, a canal: Panama"), isPalindrome("no"))
func rle(_ s: String) -> String {
  var out = "", run: (Character, Int)? = nil
  for c in s {
    if let r = run, r.0 == c {
      run = (c, r.1 + 1)
    } else {
      if let r = run { out += "\(r.1)\(r.0)" }; run = (c, 1)
    }
  }
  if let (c, n) = run { out += "\(n)\(c)" }
  return out
}
print(rle("aaabccd"), rle(""))
let s = "swift programming"
print(
  s.prefix(5).uppercased() + s.dropFirst(5),
  s.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
print(
  s.contains("gram"), s.hasPrefix("swift"),
  s.firstIndex(of: "p").map { s.distance(from: s.startIndex, to: $0) } ?? -1)
let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
print(
  s.filter { !vowels.contains($0) }, s.map { vowels.contains($0) ? "*" : String($0) }.joined(),
  s.count(where: { vowels.contains($0) }))
for scalar in "aé🙂".unicodeScalars {
  print(scalar, scalar.value, String(scalar.value, radix: 16, uppercase: true), terminator: "; ")
}
print()
print(
  "日本語".utf8.map { String($0, radix: 16) }, Array("🙂".utf16),
  "abc".utf8.reduce(0) { $0 &* 31 &+ Int($1) })
print(
  String(decoding: [72, 105] as [UInt8], as: UTF8.self), String(["a", "b"] as [Character]),
  String(repeating: "ab", count: 3), "\u{1F468}\u{200D}\u{1F469}".count)
var m = "hello"; m.insert("!", at: m.endIndex);
m.replaceSubrange(m.startIndex...m.startIndex, with: "J"); m += " " + "x";
m.append(contentsOf: "yz"); m.removeLast(2); print(m, m.popLast()!, m)
print(
  "a-b_c".split(whereSeparator: { "-_".contains($0) }),
  "x=1;y=2".split(separator: ";").map { $0.split(separator: "=") }.map { ($0[0], Int($0[1])!) })
print("tEST".capitalizedFirst, "abc" < "abd", "abc".compare("abd") == .orderedAscending)
extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
import Foundation
