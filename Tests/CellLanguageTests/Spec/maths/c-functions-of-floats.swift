import Foundation
// Functions of C that take `Float`, and `lround`.
print(hypot(Float(3), 4), atan2(Float(1), 1), fmod(Float(7), 4), pow(Float(2), 3))
print(lround(2.5), lround(-2.5), lround(1e6 + 0.4))
