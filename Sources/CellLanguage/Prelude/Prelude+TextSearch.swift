extension Prelude {
  /// Foundation's questions about texts.
  static let textSearch = #"""
    extension StringProtocol {
      func commonPrefix<P: StringProtocol>(with other: P) -> String {
        var result = ""
        for (mine, its) in zip(self, other) {
          if mine != its { break }
          result.append(mine)
        }
        return result
      }
      func localizedCaseInsensitiveContains<P: StringProtocol>(_ other: P) -> Bool {
        let wanted = other.lowercased()
        return !wanted.isEmpty && lowercased().contains(wanted)
      }
      func localizedCaseInsensitiveCompare<P: StringProtocol>(_ other: P) -> ComparisonResult { caseInsensitiveCompare(other) }
    }
    extension StringProtocol where Index == StringIndex, SubSequence == Substring {
      func rangeOfCharacter(from set: CharacterSet) -> Range<StringIndex>? {
        var i = startIndex
        while i != endIndex {
          let next = index(after: i)
          for scalar in self[i].unicodeScalars { if set.contains(scalar) { return i..<next } }
          i = next
        }
        return nil
      }
    }
    extension Collection where Element: Equatable {
      func trimmingPrefix<Prefix: Sequence>(_ prefix: Prefix) -> SubSequence where Prefix.Element == Element {
        var i = startIndex
        for element in prefix {
          if i == endIndex || self[i] != element { return self[startIndex..<endIndex] }
          i = index(after: i)
        }
        return self[i..<endIndex]
      }
    }
    extension Collection {
      func trimmingPrefix(while predicate: (Element) throws -> Bool) rethrows -> SubSequence {
        var i = startIndex
        while i != endIndex, try predicate(self[i]) { i = index(after: i) }
        return self[i..<endIndex]
      }
    }
    """#
}
