print(Array(1...3), Array("hi"), Array(["k": 1]).count, Array(Set([1, 1])))
print(
  Array(zip([1], ["a"])), Array(repeatElement("x", count: 2)), Array([1, 2].lazy.map { $0 * 2 }))
print(Array(AnySequence([1, 2])), [Double]([1, 2]), Set([3]).map { $0 })
