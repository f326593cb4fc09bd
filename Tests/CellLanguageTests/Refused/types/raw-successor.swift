enum Grade: Double { case low = 0.5, middle, high }
enum Far: Double { case near = 1, infinite = 11e308, beyond }
enum Last: Int { case first = -9223372036854775808, last = 9223372036854775807, none }
enum Mixed: Int { case a = "x", b }
enum Small: Int8 { case first = 300, second = -129, third = 127, fourth }
enum Natural: UInt { case minus = -1, most = 18446744073709551615 }
enum Whole: Int { case a = 1.5, b = 2 }
