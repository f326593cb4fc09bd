import Foundation

print(String(format: "%d|%5d|%-5d|%05d|%+d", 42, 42, 42, 42, 42))
print(String(format: "%x %X %o %#x", 255, 255, 8, 255))
print(String(format: "%3d%%", 7), String(format: "%ld %lld", 1, Int.max))
print(String(format: "%d %d", -3, Int.min))
