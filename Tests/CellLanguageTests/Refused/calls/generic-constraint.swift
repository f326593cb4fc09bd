func largest<T: Comparable>(_ xs: [T]) -> T? { xs.max() }
struct Point { var x = 0 }
print(largest([Point()]) as Any)
