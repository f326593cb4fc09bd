extension StringProtocol {
  var trimmed: SubSequence {
    var slice = self[startIndex...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return slice
  }
}
print("<\("  two words \n".trimmed)>", "<\("".trimmed)>", "<\(" x".dropFirst().trimmed)>")
