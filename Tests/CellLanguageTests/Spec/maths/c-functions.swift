import Foundation
print(M_PI, M_E, M_SQRT2, M_SQRT1_2, M_LN2, M_LN10, M_LOG2E, M_LOG10E)
print(M_PI_2, M_PI_4, M_1_PI, M_2_PI, M_2_SQRTPI, M_PI == Double.pi)
print(ldexp(0.75, 4), ldexp(1.0, -1074), scalbn(1.5, 3), scalbn(1.0, 1023))
print(frexp(12.0), frexp(-0.3), frexp(0.0))
print(modf(3.25), modf(-3.25), modf(7.0))
print(fma(2.0, 3.0, 4.0), logb(10.0), logb(0.1), ilogb(1000.0))
print(nearbyint(2.5), nearbyint(3.5), nearbyint(-0.5))
