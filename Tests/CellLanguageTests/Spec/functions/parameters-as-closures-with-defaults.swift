func apply(
  _ values: [Int], transform: (Int) -> Int = { $0 * $0 }, filter: (Int) -> Bool = { _ in true }
)
  -> [Int]
{
  values.filter(filter).map(transform)
}
print(apply([1, 2, 3]))
print(apply([1, 2, 3], transform: { -$0 }))
print(apply([1, 2, 3], filter: { $0 > 1 }))
print(
  apply([1, 2, 3]) {
    $0 + 1
  } filter: {
    $0.isMultiple(of: 2)
  })
