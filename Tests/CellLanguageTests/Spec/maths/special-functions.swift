import Foundation

print(tgamma(5.0), erf(0.5), erfc(0.5))
print(expm1(1e-10), log1p(1e-10))
print(sinh(1.0), cosh(1.0), tanh(1.0))
print(fmod(7.5, 2), trunc(-2.7), round(2.5), fabs(-3.25))
