func first<T>(_ xs: [T]) -> U? { xs.first }
