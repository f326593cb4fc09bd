let a: Set = [1, 2, 3, 4]
let b: Set = [3, 4, 5]
print(a.union(b).sorted(), a.intersection(b).sorted(), a.subtracting(b).sorted())
print(a.symmetricDifference(b).sorted(), a.isDisjoint(with: [9]), a.isSuperset(of: [1, 2]))
print(
  Set([1, 2]).isSubset(of: a), Set([1, 2]).isStrictSubset(of: [1, 2]), a == [4, 3, 2, 1],
  a.isStrictSuperset(of: b))
