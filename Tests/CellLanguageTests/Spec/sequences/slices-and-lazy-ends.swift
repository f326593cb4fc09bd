var slice = [1, 2, 3, 4, 5][1..<4]
slice.insert(9, at: 2)
print(slice, slice.remove(at: 1), slice, slice.startIndex, slice.endIndex)
var list = [1, 2, 3]
list.replaceSubrange(0..<1, with: CollectionOfOne(7))
list.replaceSubrange(1..., with: EmptyCollection())
print(list)
var text = "hello"[...]
text.removeLast(2)
print(text, text.removeLast(), text.popLast()!, text)
text.removeFirst(1)
print(text.isEmpty, text.popLast() as Any)
let xs = [1, 2, 3]
print(xs.lazy.compactMap { $0 > 1 ? $0 * 2 : nil }.first!, xs.lazy.flatMap { [$0, $0] }.first!)
print(xs.lazy.filter { $0 > 1 }.dropFirst().first!, xs.lazy.dropFirst().map { $0 }.first!)
print(xs.lazy.prefix(2).last!, xs.lazy.map { $0 + 1 }.last!, xs.lazy.filter { $0 < 1 }.first as Any)
print(Array(xs.lazy.flatMap { 0..<$0 }.map { $0 * 10 }), Array(xs.lazy.map { $0 * 2 }.reversed()))
print(Array(xs.lazy.filter { $0 != 2 }.prefix(1)), Array(xs.lazy.map { -$0 }.dropLast()), xs.lazy.map { $0 }.count)
let firstBig: Int? = xs.lazy.map { $0 * 10 }.first { $0 > 10 }
print(firstBig!, Array((1...).lazy.map { $0 * 2 }.prefix(3)), Array((1...).lazy.dropFirst(2).prefix(2)))
func count<C: Collection>(_ c: C) -> Int { c.count }
print(count(CollectionOfOne(1)), count(EmptyCollection<Int>()), count(repeatElement(1, count: 3)), count([1: 2].keys))
extension BidirectionalCollection where Element: Equatable {
  func trimmingSuffix(_ element: Element) -> SubSequence {
    var rest = self[...]
    while rest.last == element { rest = rest.dropLast() }
    return rest
  }
}
print([0, 1, 0, 0].trimmingSuffix(0), "xx..".trimmingSuffix("."))
print("hi".utf8.elementsEqual([104, 105]), [1, 2, 3].starts(with: [1, 2]))
func third<C: BidirectionalCollection>(_ c: C) -> C.Element { c[c.index(c.endIndex, offsetBy: -3)] }
print(third("abcd"), third([1, 2, 3]), third("abcd".dropLast()))
