struct Interleaved<A: Sequence, B: Sequence>: Sequence where A.Element == B.Element {
  let a: A, b: B
  func makeIterator() -> AnyIterator<A.Element> {
    var (x, y, first) = (a.makeIterator(), b.makeIterator(), false)
    return AnyIterator {
      first.toggle()
      return first ? x.next() ?? y.next() : y.next() ?? x.next()
    }
  }
}
print(
  Array(Interleaved(a: [1, 3, 5, 7], b: [2, 4])),
  Interleaved(a: "ace", b: "bd").map { String($0) }.joined())
