import Foundation
// `h` and `hh` take 16 and 8 bits.
print(String(format: "%hhd %hd %hhu %hx %d", 300, 70000, 511, 65536 + 255, 70000))
