extension String {
  subscript(range: Range<Int>) -> Substring {
    self[
      index(startIndex, offsetBy: range.lowerBound)..<index(startIndex, offsetBy: range.upperBound)]
  }
  subscript(offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
let text = "naïve café"
print(text[0..<5], text[6], text[6..<10].uppercased(), text[2..<2].isEmpty)
