import Foundation

print(sin(0.0), cos(0.0), tan(0.0))
print(exp(1.0), log(10.0), log2(8.0), log10(1000.0))
print(pow(2.0, 0.5), sqrt(2.0), cbrt(27.0))
print(atan2(1.0, -1.0), hypot(3.0, 4.0), floor(-1.5), ceil(-1.5))
print(asin(1.0), acos(1.0), atan(1.0) * 4)
