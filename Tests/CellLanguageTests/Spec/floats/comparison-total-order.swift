let values: [Double] = [3, -.infinity, 0, -0.0, .infinity, -1.5]
print(values.sorted())
print((-0.0).isTotallyOrdered(belowOrEqualTo: 0.0), 0.0.isTotallyOrdered(belowOrEqualTo: -0.0))
print(1.0.isLess(than: 2), 2.0.isLessThanOrEqualTo(2), 2.0.isEqual(to: 3))
