import Foundation

let value = 1234.56789
print(String(format: "%f|%.2f|%10.3f|%-10.1f|%+.0f", value, value, value, value, value))
print(String(format: "%e|%.3e|%g|%.3g|%G", value, value, value, value, 1e-10))
print(String(format: "%.2f %.1f %.0f", 0.125, 0.25, 2.5))
print(String(format: "%f %.1f %5.1f", Double.infinity, Double.nan, -Double.infinity))
print(String(format: "%08.3f|% d", -3.14159, 7))
