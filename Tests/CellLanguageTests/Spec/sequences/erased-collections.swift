var iterator = [1, 2, 3].makeIterator()
_ = iterator.next()
print(Array(IteratorSequence(iterator)))
for x in IteratorSequence(iterator) { print(x) }
let any = AnyCollection(["a", "b", "c"])
print(any.count, any.first!, any.map { $0 + "!" }, any[any.index(after: any.startIndex)])
let mixed: [AnyCollection<Int>] = [AnyCollection([1, 2]), AnyCollection(1...3), AnyCollection(Set([4]))]
print(mixed.map { $0.reduce(0, +) })
let two = AnyBidirectionalCollection("xyz")
print(two.last!, String(two.reversed()))
let fast = AnyRandomAccessCollection(0..<10)
print(fast.count, fast[fast.index(fast.startIndex, offsetBy: 4)])
print(Array(any.dropFirst()))
