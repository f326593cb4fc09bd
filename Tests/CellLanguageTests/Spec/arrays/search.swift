let values = [4, 8, 15, 16, 23, 42, 8]
print(values.contains(15), values.firstIndex(of: 8) ?? -1, values.lastIndex(of: 8) ?? -1)
print(
  values.first { $0 > 10 } ?? 0, values.last { $0 > 10 } ?? 0, values.firstIndex { $0 > 100 } as Any
)
print(values.contains { $0 > 40 }, values.allSatisfy { $0 > 3 }, [Int]().allSatisfy { $0 > 3 })
print(
  values.min() ?? 0, values.max() ?? 0, values.min { $0 % 10 < $1 % 10 } ?? 0,
  values.max { $0 % 10 < $1 % 10 } ?? 0)
print(values.count { $0 % 2 == 0 }, values.lastIndex { $0 < 20 } ?? -1)
