/// The marker of a callout: `[!NOTE]`.
enum CalloutSyntax {
  /// Behind the marker at an offset.
  static func markerEnd(in bytes: some Bytes, at start: Int) -> Int? {
    guard bytes.hasText("[!", at: start) else { return nil }
    let end = bytes.skip(from: start + 2) { $0.isLabelCharacter }
    guard end > start + 2, end < bytes.endIndex, bytes[end] == Byte.closeBracket else { return nil }
    return end + 1
  }
}
