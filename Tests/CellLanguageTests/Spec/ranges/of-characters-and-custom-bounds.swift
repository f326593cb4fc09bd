let letters = ("a"..."e")
print(letters.contains("c"), letters.contains("cc"), letters.contains("f"), letters)
let codes = (UInt8(97)...UInt8(101)).map { Character(UnicodeScalar($0)) }
print(String(codes))
struct Page: Strideable, Comparable {
  var number: Int
  func distance(to other: Page) -> Int { other.number - number }
  func advanced(by n: Int) -> Page { Page(number: number + n) }
}
let pages = Page(number: 3)...Page(number: 6)
print(pages.map(\.number), pages.count, pages.contains(Page(number: 7)))
print(stride(from: Page(number: 1), to: Page(number: 6), by: 2).map(\.number))
